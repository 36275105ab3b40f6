import type { Component } from './components.ts'
import { AS_OF, ASSUME, type Cell, type FactIndex, type Slots } from './fact-index.ts'
import type { OpenTest } from './open-test.ts'
import { namedSlots, numberOf } from './rests-on.ts'

/** How many days' findings are kept, and how many a day. */
const MOST_DAYS = 64
const MOST_FINDINGS = 4096

const known = new WeakMap<FactIndex, Map<string, Map<string, unknown>>>()

interface Reading {
  readonly component: Component
  readonly s: Slots
  readonly index: FactIndex
}

/** Undefined where it is unknown; null where it cannot be told in a word. */
function valueRead(
  { path }: OpenTest,
  slot: number,
  { component, s, index }: Reading,
): Cell | null {
  const field = index.bySlot[slot]
  const list = field?.list
  if (!list) return field && field.members.length > 0 && s[slot] ? null : s[slot]
  const step = path.find(([each]) => each === list)
  if (step) return (s[list.slot] as readonly Slots[])[step[1]]?.[slot - list.slot - 2]
  const absent = component.unknowns.some((unknown) => unknown.slot === list.slot)
  return absent && s[list.slot + 1] === undefined ? undefined : null
}

/** A test by what it waits for and by every known fact it reads, what is the same all day apart. */
function testKey(test: OpenTest, reading: Reading): string | undefined {
  const { index } = reading
  const applied = index.byKey.get('application.date')?.slot
  let key = ` ${numberOf(test.node)}`
  for (const { slot, at } of test.waits) key += `:${slot}#${at}`
  for (const slot of namedSlots(test.node)) {
    if (slot === AS_OF || slot === applied || slot >= index.size) continue
    const value = valueRead(test, slot, reading)
    if (value === null) return undefined
    if (value !== undefined) key += `,${slot}=${JSON.stringify(value)}`
  }
  return key
}

function keyOf(reading: Reading): string | undefined {
  let all = ''
  for (const test of reading.component.tests) {
    const key = testKey(test, reading)
    if (key === undefined) return undefined
    all += key
  }
  return all
}

function findingsOf(s: Slots, index: FactIndex): Map<string, unknown> {
  const days = known.get(index) ?? new Map<string, Map<string, unknown>>()
  known.set(index, days)
  const day = `${s[AS_OF]} ${s[index.byKey.get('application.date')?.slot ?? AS_OF]} ${s[ASSUME]}`
  const found = days.get(day) ?? new Map<string, unknown>()
  if (found.size === MOST_FINDINGS) found.clear()
  // the day used last stands last
  days.delete(day)
  days.set(day, found)
  const [oldest] = days.keys()
  if (days.size > MOST_DAYS && oldest !== undefined) days.delete(oldest)
  return found
}

/** Works out what is true of a component once for a day, wherever the same is known of it. */
export function remembered<T>(
  component: Component,
  s: Slots,
  index: FactIndex,
  what: string,
  find: () => T,
): T {
  const key = keyOf({ component, s, index })
  if (key === undefined) return find()
  const findings = findingsOf(s, index)
  const name = what + key
  if (!findings.has(name)) findings.set(name, find())
  return findings.get(name) as T
}
