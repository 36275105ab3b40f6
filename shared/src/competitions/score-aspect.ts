import { type Agreed, aggregate, type Voice } from './aggregate.ts'
import type { Aspect } from './aspect.ts'
import { type Rational, rounded } from './rational.ts'
import type { Rounding } from './round.ts'
import type { Mark } from './sheet.ts'
import { worth } from './worth.ts'

/** What each judge of one aspect entered, by judge. */
export type Entered = ReadonlyMap<string, Mark>

/** Why an aspect, and with it the result, is not known yet. */
export type OpenBecause = 'blank' | 'tooFewJudges' | 'noConsensus' | 'judgesDisagree'

/** One aspect of one entrant. */
export interface ScoredAspect {
  readonly aspect: Aspect
  readonly entered: Entered
  readonly state: 'scored' | 'absent' | 'disqualified' | 'open'
  readonly because?: OpenBecause
  /** In marks, where it was scored. */
  readonly agreed?: Agreed
  /** After rounding, where aspects are rounded. */
  readonly value?: Rational
  /** What the furthest two are apart, in the unit entered, where that is more than the aspect allows. */
  readonly apart?: number
}

/** To be rounded at this step only. */
export const roundedAt = (value: Rational, at: Rounding['at'], rounding?: Rounding): Rational =>
  rounding?.at === at ? rounded(value, rounding.decimals) : value

const numbers = (entered: Entered): number[] =>
  [...entered.values()].flatMap((mark) => (typeof mark === 'number' ? [mark] : []))

function apartBy({ spread }: Aspect, entered: Entered): number | undefined {
  const all = numbers(entered)
  const apart = Math.max(...all) - Math.min(...all)
  return spread !== undefined && apart > spread ? apart : undefined
}

function stateOf(entered: Entered): Pick<ScoredAspect, 'state' | 'because'> {
  const present = [...entered.values()].filter((one) => one !== 'away')
  const all = new Set(present.map((one) => (typeof one === 'number' ? 'scored' : one)))
  if (all.has('blank')) return { state: 'open', because: 'blank' }
  if (all.size > 1) return { state: 'open', because: 'judgesDisagree' }
  const [state] = all as Set<'scored' | 'absent' | 'disqualified'>
  return state ? { state } : { state: 'open', because: 'tooFewJudges' }
}

/** One aspect from what its judges entered; of `judges`, those who entered nothing are blank. */
export function scoreAspect(
  aspect: Aspect,
  entered: Entered,
  judges: number,
  rounding?: Rounding,
): ScoredAspect {
  const known = { aspect, entered }
  if (entered.size < judges) return { ...known, state: 'open', because: 'blank' }
  const state = stateOf(entered)
  if (state.state !== 'scored') return { ...known, ...state }
  const voices = [...entered].flatMap(([judge, given]): Voice[] =>
    typeof given === 'number' ? [{ judge, value: worth(aspect.scale, given) }] : [],
  )
  const apart = apartBy(aspect, entered)
  const far = apart === undefined ? {} : { apart }
  const agreed = aggregate(aspect.aggregation, voices)
  if (!agreed) {
    const because = aspect.aggregation === 'consensus' ? 'noConsensus' : 'tooFewJudges'
    return { ...known, ...far, state: 'open', because }
  }
  const value = roundedAt(agreed.value, 'aspect', rounding)
  return { ...known, ...far, state: 'scored', agreed, value }
}
