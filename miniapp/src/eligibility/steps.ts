import type { Ask } from '@cgt/shared/eligibility/evaluation'
import type {
  FactDef,
  FactInput,
  FactKey,
  FactRecord,
  Facts,
  FactValue,
  KnownFact,
} from '@cgt/shared/eligibility/fact'
import type { IsoDate } from '@cgt/shared/eligibility/key'
import { today } from '../platform/clock'
import { createStored } from '../platform/stored'
import {
  type FactPlace,
  factAt,
  isDeclined,
  knownValue,
  phoneFacts,
  placeOf,
  withFact,
} from './phone-facts'

export interface Step {
  readonly place: FactPlace
  /** What stood there before this answer; absent when nothing did. */
  readonly before?: FactInput
}

/** The answers given in this screening, oldest first: one can go back, leave, and come back. */
export const steps = createStored<readonly Step[]>('screening', [])

function put(place: FactPlace, input: FactInput) {
  const facts = phoneFacts.read()
  const before = factAt(facts, place)
  phoneFacts.write(withFact(facts, place, input))
  steps.write([...steps.read(), before === undefined ? { place } : { place, before }])
}

/** Keeps an answer on the phone, as of the day the screening is about: never a day to come. */
export function answer(place: FactPlace, value: FactValue, asOf: IsoDate): void {
  const [day = asOf] = [asOf, today()].sort()
  put(place, { value, source: 'selfDeclared', asOf: day })
}

/** 不清楚: unknown, and not asked again until the person fills it in themselves. */
export const skip = (place: FactPlace): void => put(place, { declined: true })

const told = (facts: Facts | FactRecord) =>
  Object.fromEntries(Object.entries(facts).filter(([, input]) => !isDeclined(input)))

const toldInside = (input: FactInput): FactInput => {
  const value = knownValue(input)
  if (!Array.isArray(value)) return input
  const records = value.map((one) => (typeof one === 'object' ? told(one) : one))
  return { ...(input as KnownFact), value: records as FactValue }
}

/** What was skipped counts as never asked. */
export function askSkippedAgain(): void {
  const facts = Object.entries(told(phoneFacts.read()))
  phoneFacts.write(Object.fromEntries(facts.map(([fact, input]) => [fact, toldInside(input)])))
}

/** Takes the last answer back and tells which question it was. */
export function undo(): FactPlace | undefined {
  const taken = steps.read()
  const last = taken[taken.length - 1]
  if (!last) return undefined
  phoneFacts.write(withFact(phoneFacts.read(), last.place, last.before))
  steps.write(taken.slice(0, -1))
  return last.place
}

const rank = ({ affects }: Ask) => (affects === 'verdict' ? 0 : 1)

const sameRecord = ({ in: within }: FactPlace, last: FactPlace) =>
  within !== undefined &&
  within.list === (last.in?.list ?? last.fact) &&
  within.record === (last.in?.record ?? 0)

/**
 * Where the best question belongs. One record is finished before the next thing is asked, but for what one
 * would have to ask others: that often no longer matters.
 */
export function nextPlace(
  asks: readonly Ask[],
  defs: ReadonlyMap<FactKey, FactDef>,
  taken: readonly Step[],
): FactPlace | undefined {
  const last = taken[taken.length - 1]?.place
  const inOrder = [...asks].sort((a, b) => rank(a) - rank(b))
  const found = inOrder.flatMap(({ fact, record }) => {
    const def = defs.get(fact)
    return def ? [{ place: placeOf(def, record), cost: def.cost }] : []
  })
  const within = found.find(({ place, cost }) => last && cost < 3 && sameRecord(place, last))
  return (within ?? found[0])?.place
}
