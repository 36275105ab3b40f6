import type { RulePack } from '../policy.ts'
import { checkBands } from './bands.ts'
import { checkCites } from './cites.ts'
import { type Finding, reporter } from './finding.ts'
import { checkCases } from './killing.ts'
import { checkLeast } from './least.ts'
import { checkVersions, checkWindows } from './lives.ts'
import { checkDerived, checkNames, type Names } from './names.ts'
import { checkParameters } from './parameters.ts'
import type { PolicyCase } from './policy-case.ts'
import { checkIds, checkReferences } from './references.ts'
import { checkSense } from './sense.ts'
import { checkTiers } from './tiers.ts'

/** Cases by policy id. */
export type Cases = ReadonlyMap<string, readonly PolicyCase[]>

function* structure(pack: RulePack, names: Names): Generator<Finding> {
  yield* checkIds(pack)
  yield* checkReferences(pack)
  for (const fact of pack.facts) {
    yield* checkLeast(fact)
    yield* checkDerived(fact, names)
  }
  for (const parameter of pack.parameters)
    if (parameter.values.length === 0 && parameter.note === undefined)
      yield reporter(parameter.key).error('参数没有值也没有 note：补上值，或写明没见到什么')
  for (const policy of pack.policies) {
    yield* checkNames(policy, names)
    yield* checkCites(policy)
    yield* checkVersions(policy)
    yield* checkWindows(policy)
    yield* checkParameters(policy, names.parameters)
  }
}

function* meaning(pack: RulePack, cases: Cases, { facts }: Names): Generator<Finding> {
  const ids = new Set(pack.policies.map((policy) => policy.id))
  for (const id of cases.keys())
    if (!ids.has(id)) yield reporter(id).error('有用例却没有这份政策：改正文件名')
  for (const policy of pack.policies) {
    yield* checkSense(policy, facts)
    yield* checkBands(policy, facts)
    yield* checkTiers(policy, facts)
    yield* checkCases(policy, cases.get(policy.id), pack)
  }
}

/**
 * Every check of the catalogue. What the rules mean is looked into only once their names hold.
 *
 * @param only looks into these policies alone; all of them when empty.
 */
export function lint(
  pack: RulePack,
  cases: Cases,
  only: readonly string[] = [],
): readonly Finding[] {
  const names: Names = {
    facts: new Map(pack.facts.map((fact) => [fact.key, fact])),
    parameters: new Map(pack.parameters.map((parameter) => [parameter.key, parameter])),
  }
  const wanted = (id: string): boolean => only.length === 0 || only.includes(id)
  const found = [...structure(pack, names)].filter(({ about }) => wanted(about))
  if (found.some(({ level }) => level === 'error')) return found
  const policies = pack.policies.filter(({ id }) => wanted(id))
  const theirs = new Map([...cases].filter(([id]) => wanted(id)))
  return [...found, ...meaning({ ...pack, policies }, theirs, names)]
}
