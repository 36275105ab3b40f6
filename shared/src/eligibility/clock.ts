import type { CompiledPack } from './compile.ts'
import { type Day, dayOf, wholeMonths, wholeYears, yearOf } from './dates.ts'
import type { FactDef } from './fact.ts'
import { AS_OF, type FactIndex, type Field, type Slots } from './fact-index.ts'
import type { Node } from './node.ts'
import { namedSlots } from './rests-on.ts'
import { putParameters, type Situation } from './situation.ts'
import { put, read, type Unknown } from './unknown.ts'

type Move = (base: number, from: Day, day: Day) => number | undefined

const sameYear = (a: Day, b: Day): boolean => yearOf(a) === yearOf(b)
const newYear = (day: Day): Day => dayOf(yearOf(day), 1, 1)

/** What a fact told on one day comes to on another, where time alone moves it. */
const MOVES: Readonly<Partial<Record<FactDef['mutability'], Move>>> = {
  monthly: (base, from, day) => base + wholeMonths(from, day),
  yearly: (base, from, day) => base + wholeYears(from, day),
  monthsOfYear: (base, from, day) =>
    sameYear(from, day) ? base + wholeMonths(from, day) : wholeMonths(newYear(day), day),
  countOfYear: (base, from, day) => (sameYear(from, day) ? base : 0),
  previousYear: (base, from, day) => (sameYear(from, day) ? base : undefined),
}

const moves = ({ def }: Field): boolean => def.mutability in MOVES

const OF_ONE_YEAR: readonly FactDef['mutability'][] = [
  'monthsOfYear',
  'countOfYear',
  'previousYear',
]

const isOfOneYear = (slot: number, { bySlot }: FactIndex): boolean =>
  OF_ONE_YEAR.includes(bySlot[slot]?.def.mutability ?? 'fixed')

const known = new WeakMap<CompiledPack, number>()

/** The bits of every fact and parameter that changes by itself as time passes. */
export function timeBits(pack: CompiledPack): number {
  const found = known.get(pack)
  if (found !== undefined) return found
  const { byKey } = pack.index
  const moving = [...byKey.values()].filter(moves).map(({ slot }) => slot)
  const applied = byKey.get('application.date')?.slot ?? AS_OF
  const parameters = pack.parameterSlots.map(({ slot }) => slot)
  const bits = [AS_OF, applied, ...moving, ...parameters].reduce(
    (all, slot) => all | (1 << (slot & 31)),
    0,
  )
  known.set(pack, bits)
  return bits
}

/** Whether a criterion reads what is told of one calendar year, and breaks off where the year turns. */
export const breaksWithYear = (node: Node, { index }: CompiledPack): boolean =>
  [...namedSlots(node)].some((slot) => isOfOneYear(slot, index))

interface Moving {
  readonly unknown: Unknown
  readonly base: number
  readonly move: Move
}

function moving({ s, pack }: Situation): Moving[] {
  return [...pack.index.byKey.values()].flatMap((field) => {
    const { slot, list, def } = field
    const move = MOVES[def.mutability]
    if (!move) return []
    const records = list ? ((s[list.slot] as readonly Slots[] | undefined) ?? []) : [undefined]
    return records.flatMap((_, i): Moving[] => {
      const unknown = { slot, at: list ? i : -1, ...(list ? { list } : {}) }
      const base = read(s, unknown)
      return typeof base === 'number' ? [{ unknown, base, move }] : []
    })
  })
}

/** Sets slots to a day: dates that default to it, facts that time moves, parameters in force. Records are shared: set it back. */
export type Clock = (day: Day, s?: Slots) => void

export function clockOf(situation: Situation): Clock {
  const { s: own, pack, facts } = situation
  const from = own[AS_OF] as Day
  const all = moving(situation)
  const applied = pack.index.byKey.get('application.date')
  const defaulted = applied && facts.slots[applied.slot] === undefined ? applied.slot : AS_OF
  return (day, s = own) => {
    s[AS_OF] = day
    s[defaulted] = day
    for (const { unknown, base, move } of all) put(s, unknown, move(base, from, day))
    putParameters(pack, s, day)
  }
}
