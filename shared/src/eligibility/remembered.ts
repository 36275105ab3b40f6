import type { Component } from './components.ts'
import { AS_OF, ASSUME, type Cell, type FactIndex, type Slots } from './fact-index.ts'
import type { OpenTest } from './open-test.ts'
import { namedSlots, numberOf } from './rests-on.ts'
import { inHand } from './unknown.ts'

/** How many days' findings are kept, and how many a day. */
const MOST_DAYS = 64
const MOST_FINDINGS = 4096

/** How long what a finding rests on may be told. */
const LONGEST_KEY = 4000

const known = new WeakMap<FactIndex, Map<string, Map<string, unknown>>>()

interface Reading {
  readonly component: Component
  readonly s: Slots
  readonly index: FactIndex
}

/** Of a record's fact, the record in hand; a list that is given, whole. */
function valueRead({ path }: OpenTest, slot: number, { s, index }: Reading): Cell {
  const list = index.bySlot[slot]?.list
  const step = list && inHand(list, path)
  if (!step) return s[slot]
  return (s[step[0].slot] as readonly Slots[])[step[1]]?.[slot - step[0].slot - 2]
}

/** A test by what it waits for and by every known fact it reads, what is the same all day apart. */
function testKey(test: OpenTest, reading: Reading): string {
  const { index } = reading
  const applied = index.byKey.get('application.date')?.slot
  let key = ` ${numberOf(test.node)}`
  for (const { slot, at } of test.waits) key += `:${slot}#${at}`
  for (const slot of namedSlots(test.node)) {
    if (slot === AS_OF || slot === applied || slot >= index.size) continue
    const value = valueRead(test, slot, reading)
    if (value !== undefined) key += `,${slot}=${JSON.stringify(value)}`
  }
  return key
}

const keyOf = (reading: Reading): string =>
  reading.component.tests.map((test) => testKey(test, reading)).join('')

/** The findings asked for last: nearly always they are asked for again. */
let latest: { index: FactIndex; day: Slots; found: Map<string, unknown> } | undefined

const dayOf = (s: Slots, { byKey }: FactIndex): Slots => {
  return [s[AS_OF], s[byKey.get('application.date')?.slot ?? AS_OF], s[ASSUME]]
}

function findingsOf(s: Slots, index: FactIndex): Map<string, unknown> {
  const today = dayOf(s, index)
  if (latest?.index === index && latest.day.every((part, i) => part === today[i]))
    return latest.found
  const days = known.get(index) ?? new Map<string, Map<string, unknown>>()
  known.set(index, days)
  const day = today.join(' ')
  const found = days.get(day) ?? new Map<string, unknown>()
  // the day used last stands last
  days.delete(day)
  days.set(day, found)
  const [oldest] = days.keys()
  if (days.size > MOST_DAYS && oldest !== undefined) days.delete(oldest)
  latest = { index, day: today, found }
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
  if (key.length > LONGEST_KEY) return find()
  const findings = findingsOf(s, index)
  const name = what + key
  if (findings.size >= MOST_FINDINGS) findings.clear()
  if (!findings.has(name)) findings.set(name, find())
  return findings.get(name) as T
}
