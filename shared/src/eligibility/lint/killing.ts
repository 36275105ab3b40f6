import type { Policy, RulePack } from '../policy.ts'
import { type Finding, reporter } from './finding.ts'
import { lookedUp } from './parameters.ts'
import { criteriaOf, isCriterion, type Part, partsOf } from './parts.ts'
import type { PolicyCase } from './policy-case.ts'
import { alone, answerTo, disagreements, runCase } from './run-case.ts'

type Fields = Readonly<Record<string, unknown>>
type Change = (node: Fields) => Fields

/** Turned round. The role stays outside, so that a refusal keeps its kind. */
const negated: Change = ({ role, ...node }) => ({
  id: `${node.id}~`,
  label: node.label,
  ...(role === undefined ? {} : { role }),
  not: node,
})

/** Taken as met. */
const granted: Change = ({ id, label }) => ({ id, label, all: [] })
/** Taken as not met. */
const refused: Change = ({ id, label }) => ({ id, label, any: [] })

function changed(value: unknown, id: string, change: Change): unknown {
  if (Array.isArray(value)) return value.map((one) => changed(one, id, change))
  if (typeof value !== 'object' || value === null) return value
  const node = value as Fields
  if (isCriterion(node) && node.id === id) return change(node)
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, changed(child, id, change)]),
  )
}

const mutate = (policy: Policy, id: string, change: Change): Policy => ({
  ...policy,
  versions: changed(policy.versions, id, change) as Policy['versions'],
})

const open = (part: Part): boolean =>
  'judgement' in part.node || 'unseen' in part.node || lookedUp(part) !== undefined

/** A person's decision, or a value not seen: turned round it is as open as before. */
const staysOpen = (node: object): boolean => [...partsOf(node)].some(open)

function survives(mutant: Policy, cases: readonly PolicyCase[], pack: RulePack): boolean {
  const compiled = alone(mutant, pack)
  return cases.every((one) => {
    const answer = answerTo(compiled, one)
    return 'problems' in answer || disagreements(mutant, one, answer).length === 0
  })
}

/** Each criterion is killed: turned round, it makes some case fail. */
export function* checkKilled(
  policy: Policy,
  cases: readonly PolicyCase[],
  pack: RulePack,
): Generator<Finding> {
  const report = reporter(policy.id)
  const nodes = policy.versions.flatMap((version) => [...criteriaOf(version)])
  const seen = new Set<string>()
  for (const node of nodes) {
    if (seen.has(node.id)) continue
    seen.add(node.id)
    const changes = staysOpen(node) ? [negated, granted, refused] : [negated]
    if (changes.every((change) => survives(mutate(policy, node.id, change), cases, pack)))
      yield report.error('没有用例打死它：把它反过来，所有用例照样通过。加一个用例', node.id)
  }
}

/** Every case holds; every policy has cases, and every case file a policy. */
export function* checkCases(
  policy: Policy,
  cases: readonly PolicyCase[] | undefined,
  pack: RulePack,
): Generator<Finding> {
  const report = reporter(policy.id)
  if (!cases) return yield report.error(`没有用例：写 policies/${policy.id}.cases.yaml`)
  const compiled = alone(policy, pack)
  const failed = cases.flatMap((one) =>
    runCase(policy, compiled, one).map((words) => report.error(`用例「${one.name}」：${words}`)),
  )
  yield* failed
  // a mutant is compared with cases that hold
  if (failed.length === 0) yield* checkKilled(policy, cases, pack)
}
