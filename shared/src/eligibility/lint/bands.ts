import type { Criterion } from '../criterion.ts'
import type { FactDef } from '../fact.ts'
import type { Policy } from '../policy.ts'
import { type Abstraction, formulaOf, variableOf } from './abstraction.ts'
import { mentioned } from './classes.ts'
import { type Finding, reporter } from './finding.ts'
import { all, type Formula, satisfiable } from './formula.ts'
import { versionParts } from './parts.ts'
import { scoped } from './scoped.ts'

type Choice = Extract<Criterion, { any: unknown }>

const lines = ['integer', 'money', 'ratio', 'date', 'month']

/** The facts that every branch tests, directly or in its own `all`. */
function sharedFacts(node: Choice, facts: ReadonlyMap<string, FactDef>): FactDef[] {
  const tested = node.any.map((branch) => {
    const leaves = 'all' in branch ? branch.all : [branch]
    return leaves.flatMap((leaf) => ('fact' in leaf && 'op' in leaf ? [leaf.fact] : []))
  })
  const keys = [...new Set(tested[0])].filter((key) => tested.every((one) => one.includes(key)))
  return keys.flatMap((key) => facts.get(key) ?? [])
}

interface Band {
  readonly value: number
  /** The branches that can hold here, and whether two can at once. */
  readonly covered: boolean
  readonly doubled: boolean
  /** A single value, not a stretch. */
  readonly single: boolean
}

function bandsOf(node: Choice, def: FactDef, context: Abstraction): Band[] {
  const { name, classes } = variableOf(def, context)
  const branches = node.any.map((branch) => formulaOf(branch, context))
  return classes.map((value, i): Band => {
    const here: Formula = { variable: name, holds: classes.map((_, j) => j === i) }
    const can = (...of: Formula[]): boolean => satisfiable(all([here, ...of])) !== false
    const possible = branches.filter((branch) => can(branch))
    return {
      value,
      covered: possible.length > 0,
      doubled: possible.some((one, k) => possible.slice(k + 1).some((other) => can(one, other))),
      single: classes[i + 1] === value + 1,
    }
  })
}

/** A value between two bands that neither covers, or that both do: `< 30` beside `> 30`, `≤ 30` beside `≥ 30`. */
function* lineFaults(bands: readonly Band[], def: FactDef): Generator<string> {
  for (const [i, band] of bands.entries()) {
    const [before, after] = [bands[i - 1], bands[i + 1]]
    if (!before || !after || !band.single) continue
    if (!band.covered && before.covered && after.covered)
      yield `${def.key} 的分段有空档：${band.value} 不在任何一支里，核对“以上”“以下”含不含本数`
    if (band.doubled && !before.doubled && !after.doubled)
      yield `${def.key} 的分段重叠：${band.value} 同时在两支里，核对“以上”“以下”含不含本数`
  }
}

function unmentioned(node: Choice, def: FactDef, context: Abstraction): string[] {
  if (def.type.kind !== 'enum' && def.type.kind !== 'orderedEnum') return []
  const bands = bandsOf(node, def, context)
  return def.type.values.filter((_, i) => bands[i]?.covered === false).map(({ value }) => value)
}

function* choiceFindings(node: Choice, context: Abstraction, policy: Policy): Generator<Finding> {
  const report = reporter(policy.id)
  for (const def of sharedFacts(node, context.facts)) {
    const left = unmentioned(node, def, context)
    if (left.length > 0)
      yield report.warning(
        `${def.key} 的 ${left.join('、')} 没有一支提到：核对原文是否就不给`,
        node.id,
      )
    if (lines.includes(def.type.kind))
      for (const words of lineFaults(bandsOf(node, def, context), def))
        yield report.error(words, node.id)
  }
}

/** Branches that divide a fact among them leave no gap, share no edge, and mention every choice. */
export function* checkBands(
  policy: Policy,
  facts: ReadonlyMap<string, FactDef>,
): Generator<Finding> {
  for (const version of policy.versions) {
    const context = { facts, mentioned: mentioned(versionParts(version)) }
    for (const { node, record } of scoped([version.when, version.benefits]))
      if ('any' in node)
        yield* choiceFindings(node, record === undefined ? context : { ...context, record }, policy)
  }
}
