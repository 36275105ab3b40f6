import { type Field, type Slots, takeInHand } from './fact-index.ts'

/** An unknown that still matters: a fact, or one record's fact. */
export interface Unknown {
  readonly slot: number
  readonly list?: Field
  /** The record, within its list. */
  readonly at: number
}

/** Which record of which list is in hand. */
export type Path = readonly (readonly [Field, number])[]

/** Where a list's record in hand stands on a path: the innermost, where a record looks at others of its list. */
export const inHand = (list: Field, path: Path): Path[number] | undefined =>
  path.reduce<Path[number] | undefined>((last, step) => (step[0] === list ? step : last), undefined)

export const same = (a: Unknown, b: Unknown): boolean => a.slot === b.slot && a.at === b.at

/** Sets an unknown (or clears it), in the record it belongs to, and in hand where that record is. */
export function put(s: Slots, { slot, list, at }: Unknown, value: Slots[number]): void {
  if (!list || at < 0) {
    s[slot] = value
    return
  }
  const record = (s[list.slot] as readonly Slots[])[at]
  if (!record) return
  record[slot - list.slot - 2] = value
  const inHand = s[list.slot + 1] as unknown as Slots | undefined
  if (inHand === record) s[slot] = value
}

export function read(s: Slots, { slot, list, at }: Unknown): Slots[number] {
  if (!list || at < 0) return s[slot]
  return (s[list.slot] as readonly Slots[])[at]?.[slot - list.slot - 2]
}

/** Does something with a record in hand. */
export function withRecord<T>(s: Slots, list: Field, record: Slots | undefined, then: () => T): T {
  const before = takeInHand(s, list, record)
  const result = then()
  takeInHand(s, list, before)
  return result
}

/** Does something with every record of a path in hand. */
export function along<T>(s: Slots, path: Path, then: () => T): T {
  const [step, ...rest] = path
  if (!step) return then()
  const [list, at] = step
  const record = (s[list.slot] as readonly Slots[] | undefined)?.[at]
  return withRecord(s, list, record, () => along(s, rest, then))
}
