import type { Parameter } from '../criterion.ts'
import type { FactDef } from '../fact.ts'
import type { Policy } from '../policy.ts'
import { type Finding, reporter } from './finding.ts'
import { literalFaults } from './literals.ts'
import { lookedUp } from './parameters.ts'
import { type Part, partsOf, recordTests, versionParts } from './parts.ts'

/** What the names in a rule may refer to. */
export interface Names {
  readonly facts: ReadonlyMap<string, FactDef>
  readonly parameters: ReadonlyMap<string, Parameter>
}

type Reading = (node: Part['node']) => unknown

// the places of a rule that hold a fact's name
const factNames: readonly Reading[] = [
  (node) => node.fact,
  (node) => (typeof node.param === 'string' ? node.region : undefined),
  (node) => (typeof node.steps === 'object' ? node.by : undefined),
]

function* checkFact(key: string, part: Part, { facts }: Names): Generator<string> {
  const def = facts.get(key)
  if (!def) return yield `事实 ${key} 没有登记：在 facts/ 里登记，或改正名字`
  const list = facts.get(def.subject)
  if (list?.type.kind === 'records' && list.key !== key && !part.lists.includes(list.key))
    yield `事实 ${key} 属于 ${list.key} 里的一条记录：写进 ${list.key} 的 some、every 或 sum 里`
}

function* checkList(part: Part, { facts }: Names): Generator<string> {
  const list = part.lists.at(-1)
  if (list !== undefined && facts.get(list)?.type.kind !== 'records')
    yield `${list} 不是一个记录列表：改成 facts/ 里 kind 为 records 的事实`
}

function* faultsOf(part: Part, names: Names): Generator<string> {
  for (const read of factNames) {
    const key = read(part.node)
    if (typeof key === 'string') yield* checkFact(key, part, names)
  }
  for (const key of Array.isArray(part.node.alike) ? part.node.alike : [])
    yield* checkFact(String(key), part, names)
  const parameter = lookedUp(part)
  if (parameter !== undefined && !names.parameters.has(parameter))
    yield `参数或名单 ${parameter} 不存在：在 parameters/ 里登记，没有值就留空并写 note`
  yield* checkList(part, names)
  yield* literalFaults(part.node, names)
}

/** Every fact, parameter, list and value that a policy names is there, and of the kind it is used as. */
export function* checkNames(policy: Policy, names: Names): Generator<Finding> {
  const report = reporter(policy.id)
  if (policy.versionBy !== undefined && names.facts.get(policy.versionBy)?.type.kind !== 'date')
    yield report.error(`versionBy 写的 ${policy.versionBy} 不是一个日期事实：改正名字`)
  for (const version of policy.versions) {
    const tests = recordTests(version)
    for (const part of versionParts(version))
      for (const words of [...faultsOf(part, names), ...overFaults(part, tests)])
        yield report.error(words, part.criterion)
  }
}

function* overFaults({ node }: Part, tests: ReadonlyMap<string, string>): Generator<string> {
  if (typeof node.over === 'string' && !tests.has(node.over))
    yield `over 写的 ${node.over} 不是一个 some 或 every：改正 id`
}

/** The same for a derived fact's own rule. */
export function* checkDerived(fact: FactDef, names: Names): Generator<Finding> {
  const report = reporter(fact.key)
  const own = names.facts.get(fact.subject)?.type.kind === 'records' ? [fact.subject] : []
  for (const part of partsOf(fact.derive, new Map(), own))
    for (const words of faultsOf(part, names)) yield report.error(words, part.criterion)
}
