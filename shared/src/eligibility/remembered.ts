import type { Component } from './components.ts'
import { AS_OF, ASSUME, type FactIndex, type Slots } from './fact-index.ts'
import type { OpenTest } from './open-tests.ts'
import { namedSlots, numberOf } from './rests-on.ts'

/** How many days' findings are kept. */
const MOST_DAYS = 64

const known = new WeakMap<FactIndex, Map<string, Map<string, unknown>>>()

/** Whether a component's tests read nothing that is known but what is the same all day. */
function standsAlone({ tests, unknowns }: Component, s: Slots, index: FactIndex): boolean {
  const applied = index.byKey.get('application.date')?.slot
  const own = (slot: number): boolean => unknowns.some((unknown) => unknown.slot === slot)
  const free = (slot: number): boolean => {
    if (slot === AS_OF || slot === applied || slot >= index.size || own(slot)) return true
    const list = index.bySlot[slot]?.list
    if (!list) return s[slot] === undefined
    return own(list.slot) && s[list.slot + 1] === undefined
  }
  for (const { node } of tests) for (const slot of namedSlots(node)) if (!free(slot)) return false
  return true
}

function findingsOf(s: Slots, index: FactIndex): Map<string, unknown> {
  const days = known.get(index) ?? new Map<string, Map<string, unknown>>()
  known.set(index, days)
  const day = `${s[AS_OF]} ${s[index.byKey.get('application.date')?.slot ?? AS_OF]} ${s[ASSUME]}`
  const found = days.get(day) ?? new Map<string, unknown>()
  if (!days.has(day) && days.size === MOST_DAYS) days.clear()
  days.set(day, found)
  return found
}

const named = ({ node, waits }: OpenTest): string =>
  waits.reduce((name, { slot, at }) => `${name}:${slot}#${at}`, String(numberOf(node)))

/** Works out what is true of a component once for a day, wherever it stands. */
export function remembered<T>(
  component: Component,
  s: Slots,
  index: FactIndex,
  what: string,
  find: () => T,
): T {
  if (!standsAlone(component, s, index)) return find()
  const findings = findingsOf(s, index)
  const key = component.tests.reduce((name, test) => `${name} ${named(test)}`, what)
  if (!findings.has(key)) findings.set(key, find())
  return findings.get(key) as T
}
