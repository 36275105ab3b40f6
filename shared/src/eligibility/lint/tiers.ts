import type { Criterion } from '../criterion.ts'
import type { FactDef } from '../fact.ts'
import type { Policy, PolicyVersion } from '../policy.ts'
import { type Abstraction, formulaOf, variableOf } from './abstraction.ts'
import { mentioned } from './classes.ts'
import { type Finding, reporter } from './finding.ts'
import { all, type Formula, not, satisfiable } from './formula.ts'
import { criteriaOf, versionParts } from './parts.ts'

type Fields = Readonly<Record<string, unknown>>

/** Where an amount is worked out: who gets so far, and whose record is in hand. */
interface Standing {
  readonly guard: Formula
  readonly context: Abstraction
  readonly byId: ReadonlyMap<string, Criterion>
}

type Fault = readonly [level: 'error' | 'warning', words: string]

const and = (standing: Standing, ...more: Formula[]): Standing => ({
  ...standing,
  guard: all([standing.guard, ...more]),
})

const nameOf = (def: FactDef, value: number): string =>
  ('values' in def.type ? def.type.values[value]?.value : undefined) ?? String(value)

/** Every value that reaches a step table has a step, and every step can be reached. */
function* tierFaults(tier: { by: string; steps: object }, standing: Standing): Generator<Fault> {
  const def = standing.context.facts.get(tier.by)
  if (!def) return
  const { name, classes } = variableOf(def, standing.context)
  const steps = new Set(Object.keys(tier.steps))
  for (const [i, value] of classes.entries()) {
    const here: Formula = { variable: name, holds: classes.map((_, j) => j === i) }
    const reached = satisfiable(and(standing, here).guard) !== false
    const step = nameOf(def, value)
    if (reached && !steps.has(step))
      yield ['error', `按 ${tier.by} 的分档缺 ${step}：符合条件的人会算不出金额，补一档`]
    if (!reached && steps.has(step))
      yield ['warning', `按 ${tier.by} 的分档里 ${step} 用不到：符合条件的人不会是它`]
  }
}

type Case = { readonly when: Criterion; readonly then: unknown }

/** Every case can be reached, none of the people who qualify falls through, and no two compete. */
function* caseFaults(
  cases: readonly Case[],
  otherwise: unknown,
  standing: Standing,
): Generator<Fault> {
  let rest = standing
  const formulas = cases.map(({ when }) => formulaOf(when, standing.context))
  for (const [i, { when, then }] of cases.entries()) {
    const formula = formulas[i] ?? all([])
    if (satisfiable(and(rest, formula).guard) === false)
      yield ['error', `分档 ${when.id} 到不了：前面的分档已经包含它，调整次序或条件`]
    const earlier = formulas
      .slice(0, i)
      .findIndex((one) => satisfiable(and(standing, one, formula).guard))
    if (earlier >= 0)
      yield [
        'warning',
        `分档 ${when.id} 和 ${cases[earlier]?.when.id} 重叠：两档都符合的按前一档算`,
      ]
    yield* faultsIn(then, and(rest, formula))
    rest = and(rest, not(formula))
  }
  if (otherwise !== undefined) yield* faultsIn(otherwise, rest)
  else if (satisfiable(rest.guard) !== false)
    yield [
      'error',
      `分档 ${cases.map(({ when }) => when.id).join('、')} 有空档：符合条件的人会算不出金额，补一档或写 otherwise`,
    ]
}

/** The records a sum looks at, with what they have passed. */
function overRecords(spec: Fields, standing: Standing): Standing {
  const test = standing.byId.get(String(spec.over))
  const quantifier = test && ('some' in test ? test.some : 'every' in test ? test.every : undefined)
  const list = String(spec.list ?? quantifier?.list)
  const context = { ...standing.context, record: `${list} ${test?.id ?? '@'}` }
  const passed = [spec.where as Criterion | undefined, quantifier?.where, quantifier?.that]
  const formulas = passed.flatMap((one) => (one ? [formulaOf(one, context)] : []))
  return and({ ...standing, context }, ...formulas)
}

const records = new Set(['sum', 'largest', 'count'])

function* faultsIn(value: unknown, standing: Standing): Generator<Fault> {
  if (typeof value !== 'object' || value === null) return
  const fields = value as Fields
  if (Array.isArray(fields.cases))
    return yield* caseFaults(fields.cases, fields.otherwise, standing)
  if (typeof fields.by === 'string')
    yield* tierFaults(value as { by: string; steps: object }, standing)
  for (const [key, child] of Object.entries(fields))
    if (records.has(key)) yield* faultsIn(child, overRecords(child as Fields, standing))
    else if (key !== 'where' && key !== 'when') yield* faultsIn(child, standing)
}

function* versionFaults(version: PolicyVersion, facts: ReadonlyMap<string, FactDef>) {
  const context = { facts, mentioned: mentioned(versionParts(version)) }
  const byId = new Map([...criteriaOf(version)].map((node) => [node.id, node]))
  const standing = { guard: formulaOf(version.when, context), context, byId }
  for (const benefit of version.benefits) yield* faultsIn(benefit.amount, standing)
}

/** Amounts in steps: none of the people who qualify is left without one, and no step is out of reach. */
export function* checkTiers(
  policy: Policy,
  facts: ReadonlyMap<string, FactDef>,
): Generator<Finding> {
  const report = reporter(policy.id)
  for (const version of policy.versions)
    for (const [level, words] of versionFaults(version, facts)) yield report[level](words)
}
