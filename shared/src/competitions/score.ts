import { marksOf, over, type Rational, rational, sum, times, zero } from './rational.ts'
import type { MarksScoring, Module, Rounding } from './round.ts'
import { roundedAt, type ScoredAspect, scoreAspect } from './score-aspect.ts'
import type { Sheet } from './sheet.ts'

/** How a result stands: `open` while something it needs is blank or disputed. */
export type Standing = 'scored' | 'absent' | 'disqualified' | 'open'

/** One module of one entrant, in its own marks and as a part of the total. */
export interface ScoredModule {
  readonly module: Module
  readonly aspects: readonly ScoredAspect[]
  readonly state: Standing
  readonly value: Rational
  readonly outOf: Rational
  readonly part: Rational
  readonly passed: boolean
}

/** What one entrant comes to in one round; the numbers mean something where it is `scored`. */
export interface Score {
  readonly state: Standing
  readonly modules: readonly ScoredModule[]
  readonly total: Rational
  readonly passed: boolean
}

const worst: readonly Standing[] = ['disqualified', 'open', 'absent']

/** Being disqualified is settled whatever else is blank; being absent is not. */
const standing = (all: readonly Standing[]): Standing =>
  worst.find((state) => all.includes(state)) ?? 'scored'

const atLeast = (value: Rational, thousandths = 0): boolean =>
  value.numerator * BigInt(1000) >= BigInt(thousandths) * value.denominator

function scoreModule(
  module: Module,
  sheets: readonly Sheet[],
  { outOf, rounding }: { outOf: Rational; rounding: Rounding | undefined },
): ScoredModule {
  const aspects = module.aspects.map((aspect) => {
    const entered = sheets.map(({ judge, marks }) => [judge, marks[aspect.id] ?? 'blank'] as const)
    return scoreAspect(aspect, new Map(entered), module.judges, rounding)
  })
  const counted = aspects.map(({ state }) =>
    state === 'absent' && module.absence === 'zero' ? 'scored' : state,
  )
  const state = standing(counted)
  const value = roundedAt(sum(aspects.map(({ value: one = zero }) => one)), 'module', rounding)
  const full = sum(module.aspects.map(({ scale }) => marksOf(scale.maximum)))
  const share = times(over(value, full), times(outOf, rational(module.weight, 10_000)))
  return {
    module,
    aspects,
    state,
    value,
    outOf: full,
    part: roundedAt(share, 'part', rounding),
    passed: state === 'scored' && atLeast(value, module.pass),
  }
}

/** What an entrant comes to, from the sheets of all judges; of a ruleset without faults, and marks within their scales. */
export function score(scoring: MarksScoring, sheets: readonly Sheet[]): Score {
  const { rounding } = scoring
  const outOf = marksOf(scoring.outOf)
  const modules = scoring.modules.map((module) => {
    const own = sheets.filter((one) => one.module === module.id)
    return scoreModule(module, own, { outOf, rounding })
  })
  const total = roundedAt(sum(modules.map(({ part }) => part)), 'total', rounding)
  const state = standing(modules.map((one) => one.state))
  return {
    state,
    modules,
    total,
    passed:
      state === 'scored' && atLeast(total, scoring.pass) && modules.every(({ passed }) => passed),
  }
}
