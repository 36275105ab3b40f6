import type { Exclusion, Policy, RulePack } from '../policy.ts'
import { type Finding, reporter } from './finding.ts'
import { criteriaOf } from './parts.ts'

const twice = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, i) => ids.indexOf(id) !== i)),
]

/** Ids are unique: of policies, facts and parameters in the catalogue, of criteria in a version. */
export function* checkIds({ policies, facts, parameters }: RulePack): Generator<Finding> {
  for (const id of twice(policies.map((policy) => policy.id)))
    yield reporter(id).error('政策编号重复：每份政策一个编号')
  for (const key of twice(facts.map((fact) => fact.key)))
    yield reporter(key).error('事实名字重复：只登记一次')
  for (const key of twice(parameters.map((parameter) => parameter.key)))
    yield reporter(key).error('参数名字重复：把值合到一处')
  for (const policy of policies)
    for (const version of policy.versions)
      for (const id of twice([...criteriaOf(version)].map((node) => node.id)))
        yield reporter(policy.id).error('条件的 id 重复：换一个名字', id)
}

/** What a policy replaces or excludes is in the catalogue. */
export function* checkReferences({ policies }: RulePack): Generator<Finding> {
  const byId = new Map(policies.map((policy) => [policy.id, policy]))
  const tags = new Set(policies.flatMap((policy) => policy.tags))
  for (const policy of policies) {
    for (const id of policy.supersedes) yield* checkReplaced(policy, id, byId)
    for (const exclusion of policy.exclusions) yield* checkExcluded(policy, exclusion, byId, tags)
  }
}

type ById = ReadonlyMap<string, Policy>

function* checkExcluded(
  { id }: Policy,
  { policy, tag }: Exclusion,
  byId: ById,
  tags: ReadonlySet<string>,
): Generator<Finding> {
  const report = reporter(id)
  if (policy === undefined && tag === undefined)
    yield report.error('exclusions 没有写 policy 也没有写 tag：写明和谁冲突')
  if (policy !== undefined && !byId.has(policy))
    yield report.error(`exclusions 里的政策 ${policy} 不存在：改正编号`)
  if (tag !== undefined && !tags.has(tag))
    yield report.warning(`exclusions 里的标签 ${tag} 没有一份政策带着：库里还没有这一类政策`)
}

function* checkReplaced(policy: Policy, id: string, byId: ById): Generator<Finding> {
  const report = reporter(policy.id)
  const old = byId.get(id)
  if (!old || id === policy.id)
    return yield report.error(`supersedes 里的政策 ${id} 不存在或就是自己：改正编号`)
  if (old.supersedes.includes(policy.id)) yield report.error(`和 ${id} 互相取代：只留一个方向`)
  if (old.versions.some((version) => version.to === null))
    yield report.error(
      `取代了 ${id}，但 ${id} 没有写到期日，会一直显示为有效：给它写 to，没见到就写推断`,
    )
}
