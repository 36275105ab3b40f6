import type { Domain } from '../access/grant.ts'
import type { GrantedRole } from '../access/role.ts'
import type { OrganisationKind } from './organisation.ts'

interface Fit {
  readonly kinds: readonly OrganisationKind[]
  /** What to do instead, in the words of the administrator who grants. */
  readonly advice: string
}

const regions = ['province', 'prefecture', 'county'] as const

const inRegions = (name: string): Fit => ({
  kinds: regions,
  advice: `${name}要授予在省、州市或县区上，请换一个单位。`,
})

/** Where a role is granted. A role that is left out fits everywhere: it follows a person's task. */
const fits: Readonly<Partial<Record<GrantedRole, Fit>>> = {
  enterpriseOfficer: {
    kinds: ['enterprise'],
    advice: '企业经办人要授予在企业上，请选一家企业。',
  },
  grassrootsUnion: {
    kinds: ['grassrootsUnion'],
    advice: '基层工会的身份要授予在基层工会上，请选一个基层工会。',
  },
  countyUnion: {
    kinds: ['county'],
    advice: '区县总工会的身份要授予在县区上，请选一个县区。',
  },
  prefectureUnion: {
    kinds: ['prefecture'],
    advice: '州市总工会的身份要授予在州市上，请选一个州市。',
  },
  provinceUnion: {
    kinds: ['province'],
    advice: '省总工会的身份要授予在省上，请选云南省。',
  },
  departmentReviewer: inRegions('部门审核人的身份'),
  systemAdmin: inRegions('系统管理员'),
  securityAdmin: inRegions('安全管理员'),
  auditAdmin: inRegions('审计管理员'),
}

/** Why a role does not fit a kind of organisation and a 条 system, as a sentence; nothing where it does. */
export function misfitOf(
  role: GrantedRole,
  kind: OrganisationKind,
  domain: Domain,
): string | undefined {
  const fit = fits[role]
  if (fit && !fit.kinds.includes(kind)) return fit.advice
  // A department reviews its own business: as reviewer of everything it would stand above all others.
  if (role === 'departmentReviewer' && domain === 'any')
    return '部门审核人要选所属的系统，请选一个。'
  return undefined
}
