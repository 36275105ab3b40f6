import type { OpenTest } from './open-test.ts'
import type { Unknown } from './unknown.ts'

/** Open tests that share an unknown, directly or through others; of every other component they are free. */
export interface Component {
  readonly tests: readonly OpenTest[]
  readonly unknowns: readonly Unknown[]
}

interface Growing {
  readonly tests: OpenTest[]
  readonly unknowns: Map<number, Unknown>
}

/** More than a list has records. */
const RECORDS = 1e6

const numberOf = ({ slot, at }: Unknown): number => slot * RECORDS + at

type Homes = Map<number, Growing>

/** The components that wait for what a test waits for, made one. */
function homeOf({ waits }: OpenTest, homes: Homes, all: Set<Growing>): Growing {
  let into: Growing | undefined
  for (const unknown of waits) {
    const other = homes.get(numberOf(unknown))
    if (into && other && other !== into) {
      into.tests.push(...other.tests)
      for (const [number, each] of other.unknowns) {
        into.unknowns.set(number, each)
        homes.set(number, into)
      }
      all.delete(other)
    }
    into ??= other
  }
  return into ?? { tests: [], unknowns: new Map() }
}

/** Divides open tests into what can be decided apart. */
export function componentsOf(open: readonly OpenTest[]): Component[] {
  const all = new Set<Growing>()
  const homes: Homes = new Map()
  for (const test of open) {
    const home = homeOf(test, homes, all)
    home.tests.push(test)
    for (const unknown of test.waits) {
      home.unknowns.set(numberOf(unknown), unknown)
      homes.set(numberOf(unknown), home)
    }
    all.add(home)
  }
  return [...all].map(({ tests, unknowns }) => ({ tests, unknowns: [...unknowns.values()] }))
}
