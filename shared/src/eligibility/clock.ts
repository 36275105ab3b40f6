import type { CompiledPack } from './compile.ts'
import { type Day, wholeMonths, wholeYears } from './dates.ts'
import { AS_OF, type Field, type Slots } from './fact-index.ts'
import { put, read, type Unknown } from './open-tests.ts'
import { putParameters, type Situation } from './situation.ts'

const grows = ({ def }: Field): boolean =>
  def.mutability === 'monthly' || def.mutability === 'yearly'

const known = new WeakMap<CompiledPack, number>()

/** The bits of every fact and parameter that changes by itself as time passes. */
export function timeBits(pack: CompiledPack): number {
  const found = known.get(pack)
  if (found !== undefined) return found
  const { byKey } = pack.index
  const moving = [...byKey.values()].filter(grows).map(({ slot }) => slot)
  const applied = byKey.get('application.date')?.slot ?? AS_OF
  const parameters = pack.parameterSlots.map(({ slot }) => slot)
  const bits = [AS_OF, applied, ...moving, ...parameters].reduce(
    (all, slot) => all | (1 << (slot & 31)),
    0,
  )
  known.set(pack, bits)
  return bits
}

interface Growing {
  readonly unknown: Unknown
  readonly base: number
  readonly yearly: boolean
}

function growing({ s, pack }: Situation): Growing[] {
  return [...pack.index.byKey.values()].filter(grows).flatMap((field) => {
    const { slot, list } = field
    const records = list ? ((s[list.slot] as readonly Slots[] | undefined) ?? []) : [undefined]
    return records.flatMap((_, i): Growing[] => {
      const unknown = { slot, at: list ? i : -1, ...(list ? { list } : {}) }
      const base = read(s, unknown)
      const yearly = field.def.mutability === 'yearly'
      return typeof base === 'number' ? [{ unknown, base, yearly }] : []
    })
  })
}

/** Sets slots to a day: dates that default to it, facts that grow, parameters in force. Records are shared: set it back. */
export type Clock = (day: Day, s?: Slots) => void

export function clockOf(situation: Situation): Clock {
  const { s: own, pack, facts } = situation
  const from = own[AS_OF] as Day
  const facts0 = growing(situation)
  const applied = pack.index.byKey.get('application.date')
  const moves = applied && facts.slots[applied.slot] === undefined ? applied.slot : AS_OF
  return (day, s = own) => {
    s[AS_OF] = day
    s[moves] = day
    for (const { unknown, base, yearly } of facts0)
      put(s, unknown, base + (yearly ? wholeYears(from, day) : wholeMonths(from, day)))
    putParameters(pack, s, day)
  }
}
