import type { Grant } from '@cgt/shared/access/grant'
import { below } from '@cgt/shared/access/organisation-path'
import type { Join } from '@cgt/shared/identity/join'
import { type Organisation, pathOfRegion } from '@cgt/shared/identity/organisation'

const county = '533423'
const countyPath = pathOfRegion(county) ?? ''

const organisation = (
  own: Pick<Organisation, 'id' | 'kind' | 'name'> & Partial<Organisation>,
): Organisation => ({
  path: below(countyPath, own.id),
  regionCode: county,
  domain: 'any',
  creditCode: null,
  ...own,
})

const foundry = organisation({
  id: 'town-foundry',
  kind: 'enterprise',
  name: '维西云岭铸造有限公司（演示）',
  creditCode: '91533423MA0000001U',
})

/** Made-up organisations of one county. */
export const townOrganisations: readonly Organisation[] = [
  foundry,
  organisation({
    id: 'town-foundry-union',
    kind: 'grassrootsUnion',
    name: '维西云岭铸造有限公司工会（演示）',
    path: below(foundry.path, 'town-foundry-union'),
  }),
  organisation({ id: 'town-park', kind: 'park', name: '维西县产业园区（演示）' }),
]

export interface Officer {
  readonly name: string
  readonly phone: string
  readonly grant: Pick<Grant, 'role' | 'organisation'>
}

/** Who acts on others, and so sets up a second factor at the first use. */
export const townOfficers: readonly Officer[] = [
  {
    name: '杨姐，云岭铸造的经办人：审核谁加入本单位',
    phone: '13800000011',
    grant: { role: 'enterpriseOfficer', organisation: foundry.path },
  },
  {
    name: '老木，维西县总工会：登记单位，审核经办人和职工，发布培训',
    phone: '13800000012',
    grant: { role: 'countyUnion', organisation: countyPath },
  },
  {
    name: '老杨，迪庆州总工会：和县总工会各放开一层编号，决定申诉',
    phone: '13800000015',
    grant: { role: 'prefectureUnion', organisation: pathOfRegion('533400') ?? '' },
  },
  {
    name: '小何，全省的安全管理员：授予和收回身份，停用账号',
    phone: '13800000013',
    grant: { role: 'securityAdmin', organisation: '/530000/' },
  },
  {
    name: '老周，全省的审计管理员：看谁在什么时候办了什么',
    phone: '13800000014',
    grant: { role: 'auditAdmin', organisation: '/530000/' },
  },
]

export interface Asking {
  readonly phone: string
  readonly organisationId: string
  readonly as: Join['as']
}

/** Who waits to be let in when the town is laid. */
export const townAsking: readonly Asking[] = [
  { phone: '13800000001', organisationId: 'town-foundry', as: 'member' },
  { phone: '13800000004', organisationId: 'town-foundry-union', as: 'officer' },
]
