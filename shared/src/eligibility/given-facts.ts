import { decode } from './encode.ts'
import type { FactSource } from './fact.ts'
import type { Cell, FactIndex, Field, Slots } from './fact-index.ts'

/** Where a given fact comes from. */
export interface Origin {
  readonly source?: FactSource
  readonly asOf?: string
  readonly declined?: true
}

/** Every fact given, whole keys in records too; defaults and derived facts are absent. */
export function givenFacts(
  index: FactIndex,
  slots: Slots,
  origins: ReadonlyMap<string, Origin>,
): object {
  const one = (field: Field, cell: Cell, at: string): unknown => {
    const origin = origins.get(`${field.def.key}${at}`)
    if (origin?.declined) return origin
    if (cell === undefined) return undefined
    const value = Array.isArray(cell)
      ? cell.map((record, i) => fieldsOf(field, record, `#${i}`))
      : decode(field, cell)
    return origin ? { value, ...origin } : value
  }
  const fieldsOf = ({ members }: Field, record: Slots, at: string): object =>
    Object.fromEntries(members.map((member, i) => [member.def.key, one(member, record[i], at)]))
  const all = [...index.byKey.values()].map((field): object => {
    const shared = slots[field.slot + 1]
    const own = field.list ? {} : { [field.def.key]: one(field, slots[field.slot], '') }
    const inHand = field.def.type.kind === 'records' && Array.isArray(shared)
    return inHand ? { ...own, ...fieldsOf(field, shared as unknown as Slots, '') } : own
  })
  return Object.assign({}, ...all)
}
