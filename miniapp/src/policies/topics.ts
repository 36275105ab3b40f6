import type { Evaluation } from '@cgt/shared/eligibility/evaluation'
import type { IsoDate } from '@cgt/shared/eligibility/key'
import type { Policy } from '@cgt/shared/eligibility/policy'
import { summarise } from '@cgt/shared/policies/summarise'
import type { Role } from '../eligibility/occasion'
import { narrowTo, type Screened } from '../eligibility/use-screening'
import { createStored } from '../platform/stored'

/** What a person cares for, by role: topics, or none for everything; absent before they were asked. */
export const picked = createStored<Partial<Record<Role, readonly string[]>>>('topics', {})

export const pickTopics = (role: Role, topics: readonly string[]): void =>
  picked.write({ ...picked.read(), [role]: topics })

const roleText: Readonly<Record<Role, string>> = { worker: '职工', enterprise: '企业' }

/** For whom and about what the questions are: 职工 · 技能提升等 2 样. */
export function scopeText(role: Role, topics: readonly string[]): string {
  const [first] = topics
  const more = topics.length > 1 ? `等 ${topics.length} 样` : ''
  return first === undefined ? roleText[role] : `${roleText[role]} · ${first}${more}`
}

/** 技能提升/学历 belongs to 技能提升. */
const topicOf = ({ category }: Policy): string => category.split('/')[0] ?? category

export interface Topic {
  readonly name: string
  readonly policies: number
}

/** The topics of some policies: those with most that is surely in force on the day first, then with most. */
export function topicsOf(policies: readonly Policy[], asOf: IsoDate): readonly Topic[] {
  const counts = new Map<string, { policies: number; inForce: number }>()
  for (const policy of policies) {
    const before = counts.get(topicOf(policy)) ?? { policies: 0, inForce: 0 }
    const sure = summarise(policy, asOf).standing === 'inForce' ? 1 : 0
    counts.set(topicOf(policy), {
      policies: before.policies + 1,
      inForce: before.inForce + sure,
    })
  }
  return Array.from(counts)
    .sort(([, a], [, b]) => b.inForce - a.inForce || b.policies - a.policies)
    .map(([name, count]) => ({ name, policies: count.policies }))
}

const policyOf = ({ index }: Screened, { policyId }: Evaluation) => index.policies.get(policyId)

/** Topics of which something is not settled yet. */
export const openTopics = (screening: Screened, asOf: IsoDate): readonly Topic[] =>
  topicsOf(
    screening.evaluations
      .filter(({ ask }) => ask.length > 0)
      .flatMap((evaluation) => policyOf(screening, evaluation) ?? []),
    asOf,
  )

/** Only the policies of the topics picked; all of them when none was. */
export function withinTopics(screening: Screened, topics: readonly string[]): Screened {
  if (topics.length === 0) return screening
  return narrowTo(screening, (evaluation) => {
    const policy = policyOf(screening, evaluation)
    return policy !== undefined && topics.includes(topicOf(policy))
  })
}
