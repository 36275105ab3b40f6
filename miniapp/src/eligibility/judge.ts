import { type CompiledPack, compile } from '@cgt/shared/eligibility/compile'
import { type EvaluationOfAll, evaluateAll } from '@cgt/shared/eligibility/evaluate-all'
import type { FactKey, Facts } from '@cgt/shared/eligibility/fact'
import type { IsoDate } from '@cgt/shared/eligibility/key'
import type { RulePack } from '@cgt/shared/eligibility/policy'
import { type ReadFacts, readFacts } from '@cgt/shared/eligibility/read-facts'
import type { Role } from './occasion'

const compiled = new WeakMap<RulePack, Map<Role, CompiledPack>>()

function compiledFor(pack: RulePack, role: Role): CompiledPack {
  const roles = compiled.get(pack) ?? new Map<Role, CompiledPack>()
  compiled.set(pack, roles)
  const known = roles.get(role)
  if (known) return known
  const own = compile({
    ...pack,
    policies: pack.policies.filter(({ subject }) => subject === role),
  })
  roles.set(role, own)
  return own
}

const blamed = (key: FactKey, problem: FactKey) =>
  problem === key || problem.startsWith(`${key}#`) || problem.startsWith(`${key}.`)

/** Reads what it can: a fact that a newer pack no longer knows, or writes otherwise, counts as unknown. */
function readKnown({ facts: defs }: RulePack, facts: Facts): ReadFacts {
  const read = readFacts(defs, facts)
  if (read.ok) return read.facts
  const kept = Object.entries(facts).filter(
    ([key]) => !read.problems.some((problem) => blamed(key, problem.key)),
  )
  const fewer = kept.length < Object.keys(facts).length ? kept : []
  return readKnown({ facts: defs } as RulePack, Object.fromEntries(fewer))
}

/** All policies for one role, on one day, from what the phone knows. */
export const judge = (pack: RulePack, role: Role, facts: Facts, asOf: IsoDate): EvaluationOfAll =>
  evaluateAll(compiledFor(pack, role), readKnown(pack, facts), asOf)
