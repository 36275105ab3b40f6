import type { Join } from '@cgt/shared/identity/join'
import type { OrganisationKind } from '@cgt/shared/identity/organisation'
import type { Tone } from '../../ui/Card'
import type { IconName } from '../../ui/Icon'

export const kindWords: Readonly<Record<OrganisationKind, string>> = {
  province: '省',
  prefecture: '州市',
  county: '县区',
  town: '乡镇',
  park: '园区',
  grassrootsUnion: '工会',
  enterprise: '企业',
  department: '部门',
}

/** A union has members; an enterprise, people who work there. */
export const asWords = ({ as, organisationKind }: Pick<Join, 'as' | 'organisationKind'>): string =>
  as === 'officer' ? '经办人' : organisationKind === 'grassrootsUnion' ? '会员' : '职工'

interface Look {
  readonly word: string
  readonly tone: Tone
  readonly icon: IconName
}

export const stateLook: Readonly<Record<Join['state'], Look>> = {
  waiting: { word: '等审核', tone: 'wait', icon: 'clock' },
  accepted: { word: '已加入', tone: 'good', icon: 'check' },
  refused: { word: '没同意', tone: 'calm', icon: 'dash' },
  removed: { word: '已被移出', tone: 'past', icon: 'dash' },
  left: { word: '已退出', tone: 'past', icon: 'dash' },
}
