import type { Role } from '@cgt/shared/access/role'
import { type ActionRow, withoutSecondFactor } from './action-rows.ts'
import type { Places } from './places.ts'

/** How a person stands to a matter. */
export interface Relation {
  /** In the words of docs/access-matrix.md. */
  readonly words: string
  /** Where the matter lies, seen from where the person is appointed. */
  readonly at: keyof Places
  /** What the person's appointment is worth for it. */
  readonly counts: 'there' | 'below' | 'nowhere'
  /** They are a party to it. */
  readonly party?: true
  /** They belong to the organisation it lies at, without being appointed there. */
  readonly member?: true
  /** What is unusual about the grant. */
  readonly grant?: 'revoked' | 'expired' | 'notYet' | 'otherDomain'
  /** `none`: never set up. `old`: shown five minutes ago. */
  readonly secondFactor?: 'none' | 'old'
}

export const relations = {
  own: { words: '本单位', at: 'own', counts: 'there' },
  child: { words: '直接下级', at: 'child', counts: 'below' },
  grandchild: { words: '下级的下级', at: 'grandchild', counts: 'below' },
  parent: { words: '上级', at: 'parent', counts: 'nowhere' },
  sibling: { words: '同级别的单位', at: 'sibling', counts: 'nowhere' },
  otherPrefecture: { words: '别的州市', at: 'otherPrefecture', counts: 'nowhere' },
  sameOrganisation: {
    words: '只是那里的成员',
    at: 'otherPrefecture',
    counts: 'nowhere',
    member: true,
  },
  self: { words: '本人的事，在本单位', at: 'own', counts: 'there', party: true },
  selfBelow: { words: '本人的事，在下级', at: 'child', counts: 'below', party: true },
  revoked: { words: '身份已收回', at: 'own', counts: 'nowhere', grant: 'revoked' },
  expired: { words: '身份已到期', at: 'own', counts: 'nowhere', grant: 'expired' },
  notYet: { words: '身份未开始', at: 'own', counts: 'nowhere', grant: 'notYet' },
  otherDomain: { words: '别的系统', at: 'own', counts: 'nowhere', grant: 'otherDomain' },
  noSecondFactor: { words: '没绑定动态验证码', at: 'own', counts: 'there', secondFactor: 'none' },
  oldSecondFactor: { words: '五分钟前验证过', at: 'own', counts: 'there', secondFactor: 'old' },
} as const satisfies Readonly<Record<string, Relation>>

export type RelationName = keyof typeof relations

/** `unseen`: as if the matter were not there. */
export type Outcome = 'may' | 'unseen' | 'ownMatter' | 'stepUp' | 'secondFactor'

const isUnproven = (role: Role, { secondFactor }: Relation): boolean =>
  secondFactor === 'none' && !withoutSecondFactor.includes(role)

/** What the written rows say of a person in a role who stands so to a matter. */
export function expected(row: ActionRow, role: Role, relation: Relation): Outcome {
  const { counts, party, secondFactor } = relation
  if (counts === 'nowhere' || !row[counts].includes(role)) return 'unseen'
  if (isUnproven(role, relation)) return 'secondFactor'
  if (party && row.own === 'never') return 'ownMatter'
  if (secondFactor && row.secondFactor === 'justNow') return 'stepUp'
  return 'may'
}
