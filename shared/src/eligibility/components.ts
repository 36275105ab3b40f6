import type { OpenTest } from './open-test.ts'
import type { Unknown } from './unknown.ts'

/** Open tests that share an unknown, directly or through others; of every other component they are free. */
export interface Component {
  readonly tests: readonly OpenTest[]
  readonly unknowns: readonly Unknown[]
}

interface Growing {
  readonly tests: OpenTest[]
  readonly unknowns: Map<string, Unknown>
}

const nameOf = ({ slot, at }: Unknown): string => `${slot} ${at}`

function absorb(into: Growing, { tests, unknowns }: Growing): void {
  into.tests.push(...tests)
  for (const [name, unknown] of unknowns) into.unknowns.set(name, unknown)
}

/** Divides open tests into what can be decided apart. */
export function componentsOf(open: readonly OpenTest[]): Component[] {
  const all = new Set<Growing>()
  const home = new Map<string, Growing>()
  for (const test of open) {
    const named = test.waits.map((one) => [nameOf(one), one] as const)
    const own: Growing = { tests: [test], unknowns: new Map(named) }
    const joined = new Set(named.flatMap(([name]) => home.get(name) ?? []))
    const [into = own, ...rest] = joined
    for (const other of into === own ? [] : [...rest, own]) {
      absorb(into, other)
      all.delete(other)
    }
    all.add(into)
    for (const name of into.unknowns.keys()) home.set(name, into)
  }
  return [...all].map(({ tests, unknowns }) => ({ tests, unknowns: [...unknowns.values()] }))
}
