import type { Criterion } from '../criterion.ts'
import type { FactDef } from '../fact.ts'
import type { Policy, PolicyVersion } from '../policy.ts'
import { type Abstraction, formulaOf } from './abstraction.ts'
import { mentioned } from './classes.ts'
import { type Finding, reporter } from './finding.ts'
import { all, always, any, type Formula, implies, not, satisfiable } from './formula.ts'
import { isCriterion, partsOf, versionParts } from './parts.ts'
import { scoped } from './scoped.ts'

const never: Formula = any([])

/** Direct members of a group. */
const members = (node: Criterion): readonly Criterion[] =>
  'all' in node ? node.all : 'any' in node ? node.any : []

const idsIn = (node: Criterion): string[] =>
  [...partsOf(node)]
    .map((part) => part.node)
    .filter(isCriterion)
    .map(({ id }) => String(id))

type Fault = readonly [id: string, words: string]

/** The innermost criteria that no subject, or every subject, meets. */
function senseless(node: Criterion, formula: Formula): Fault | undefined {
  if (satisfiable(formula) === false) return [node.id, '永远不会成立：各条互相矛盾，照原文改']
  if (satisfiable(not(formula)) === false) return [node.id, '永远成立，等于没写：照原文改或删去']
  return undefined
}

/** A member that its siblings already decide. */
function* idle(node: Criterion, context: Abstraction): Generator<Fault> {
  const kids = members(node)
  for (const [i, kid] of kids.entries()) {
    const others = kids.filter((_, j) => j !== i).map((other) => formulaOf(other, context))
    const own = formulaOf(kid, context)
    if (others.length === 0) continue
    if ('all' in node && implies(all(others), own))
      yield [kid.id, `多余：同组其他条件成立时它必然成立（在 ${node.id} 里），删去或照原文改`]
    if ('any' in node && implies(own, any(others)))
      yield [kid.id, `被遮住：它成立时同组别的分支已经成立（在 ${node.id} 里），删去或照原文改`]
  }
}

/** Criteria that could be struck out and leave the whole as it is, though their own group needs them. */
function* withoutEffect(version: PolicyVersion, context: Abstraction): Generator<Fault> {
  const seen = new Set<string>()
  const whole = formulaOf(version.when, { ...context, seen })
  const same = (id: string, instead: Formula): boolean => {
    const changed = formulaOf(version.when, { ...context, instead: new Map([[id, instead]]) })
    return implies(whole, changed) && implies(changed, whole)
  }
  for (const id of seen)
    if (same(id, always) || same(id, never))
      yield [id, '删去它结论也不变：核对原文是否漏了别的条件；只为分档写明的可以留着']
}

function* faultsOf(version: PolicyVersion, context: Abstraction): Generator<Fault> {
  const bad = new Set<string>()
  const nodes = [version.when, ...version.benefits.map((benefit) => benefit.amount)].flatMap(
    (one) => [...scoped(one)],
  )
  // innermost first: a group is not blamed for a member's fault
  for (const { node, record } of nodes.reverse()) {
    const within = record === undefined ? context : { ...context, record }
    if (idsIn(node).some((id) => bad.has(id))) continue
    const fault = senseless(node, formulaOf(node, within))
    for (const found of fault ? [fault] : idle(node, within)) {
      bad.add(found[0])
      yield found
    }
  }
}

/** No criterion contradicts itself, is met by everybody, or says what its neighbours already say. */
export function* checkSense(
  policy: Policy,
  facts: ReadonlyMap<string, FactDef>,
): Generator<Finding> {
  const report = reporter(policy.id)
  for (const version of policy.versions) {
    const context = { facts, mentioned: mentioned(versionParts(version)) }
    const errors = [...faultsOf(version, context)]
    for (const [id, words] of errors) yield report.error(words, id)
    const blamed = new Set(errors.map(([id]) => id))
    if (blamed.size > 0) continue
    for (const [id, words] of withoutEffect(version, context)) yield report.warning(words, id)
  }
}
