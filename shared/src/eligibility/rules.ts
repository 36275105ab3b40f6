import { verdictAsks } from './ask.ts'
import { newScope } from './compile-scope.ts'
import type { Criterion } from './criterion.ts'
import { type Divided, decide, newWork } from './exact.ts'
import type { FactDef } from './fact.ts'
import { type FactIndex, indexFacts, type Slots } from './fact-index.ts'
import { type Turn, turns } from './flips.ts'
import type { Node } from './node.ts'
import { FALSE, type Mask, settled } from './outcome.ts'
import { outcomesOf } from './trace.ts'
import type { Unknown } from './unknown.ts'

/** Bare rules over facts, without versions, windows or benefits. */
export interface RuleBook {
  readonly index: FactIndex
  readonly roots: readonly Node[]
}

/** Compiles bare rules; they may not name parameters. */
export function compileRules(facts: readonly FactDef[], rules: readonly Criterion[]): RuleBook {
  const index = indexFacts(facts)
  const pack = { index, parameters: new Map(), slots: new Map(), reads: new Set<number>() }
  return { index, roots: rules.map((rule) => newScope(pack, '100000').node(rule)) }
}

/** What one rule comes out as, exactly: `TRUE`, `FALSE`, `JUDGEMENT`, or more than one of them. */
export function decideRule(book: RuleBook, rule: number, s: Slots): Mask {
  const root = book.roots[rule]
  if (!root) throw new RangeError(`no rule ${rule}`)
  const mask = root.test(s)
  return settled(mask) ? mask : decide(root, s, newWork(book.index))
}

export interface Explained {
  readonly mask: Mask
  /** Every criterion's own outcome, in the order the rule is written. */
  readonly outcomes: readonly Mask[]
  readonly ask: readonly Unknown[]
  readonly turns: readonly Turn[]
}

const NONE: readonly never[] = []

/** One rule's outcome with everything it rests on; words are rendered from it when someone reads them. */
export function explainRule(book: RuleBook, rule: number, s: Slots): Explained {
  const root = book.roots[rule]
  if (!root) throw new RangeError(`no rule ${rule}`)
  const outcomes = outcomesOf(root, s)
  const quick = outcomes[0] as Mask
  let divided: Divided | undefined
  const mask = settled(quick)
    ? quick
    : decide(root, s, newWork(book.index), (found) => {
        divided = found
      })
  const open = !settled(mask)
  return {
    mask,
    outcomes,
    ask: open
      ? verdictAsks(root, s, () => true, newWork(book.index), divided).map(({ unknown }) => unknown)
      : NONE,
    turns: mask === FALSE ? turns(root, s, newWork(book.index), outcomes) : NONE,
  }
}
