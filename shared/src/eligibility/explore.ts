import { isChoice } from './choice-classes.ts'
import { classesOf } from './classes.ts'
import { componentsOf } from './components.ts'
import type { Cell, FactIndex, Slots } from './fact-index.ts'
import { type OpenTest, unknownsOf } from './open-test.ts'
import { openTests } from './open-tests.ts'
import { type Mask, settled } from './outcome.ts'
import { along, put, type Unknown } from './unknown.ts'
import { spend, type Work } from './work.ts'

/** Values for unknowns under which some tests come out one way. */
export interface Way {
  readonly values: readonly (readonly [Unknown, Cell])[]
  readonly masks: readonly Mask[]
}

/** Whether an unknown may be split. */
export type May = (unknown: Unknown) => boolean

/** One case; of two worlds where they differ. */
export type Row = readonly [Way, Way?]

/** What is looked for, in one state. */
export interface Exploring {
  readonly s: Slots
  readonly work: Work
  readonly may: May
  /** The cases of tests in which nothing is left to split. */
  readonly leaf: (tests: readonly OpenTest[], masks: readonly Mask[]) => readonly Row[]
  /** Whether all that counts was found of some tests. */
  readonly isAll: (found: readonly Row[], tests: readonly OpenTest[]) => boolean
}

const inBoth = ([one, other]: Row, by: (way: Way, world: 0 | 1) => Way): Row =>
  other ? [by(one, 0), by(other, 1)] : [by(one, 0)]

const nameOf = (row: Row): string => row.map((way) => way?.masks.join()).join(' ')

export const copied = (cell: Cell): Cell =>
  Array.isArray(cell) ? (cell as readonly Slots[]).map((record) => record.slice()) : cell

/** Choices before numbers, which are then cut by values that are known. */
const nextOf = (unknowns: readonly Unknown[], { bySlot }: FactIndex): Unknown | undefined =>
  unknowns.find(({ slot }) => isChoice(bySlot[slot])) ?? unknowns[0]

/** Tries every class of an unknown that may be split, of tests that hang together. */
function split(
  tests: readonly OpenTest[],
  masks: readonly Mask[],
  open: readonly OpenTest[],
  exploring: Exploring,
): readonly Row[] {
  const { s, work, may, leaf, isAll } = exploring
  const next = nextOf(unknownsOf(open).filter(may), work.index)
  if (!next) return leaf(tests, masks)
  const found = new Map<string, Row>()
  for (const { value } of classesOf(next, open, s, work)) {
    if (!spend(work) || work.bounded || isAll([...found.values()], tests)) break
    put(s, next, value)
    const own = [next, copied(value)] as const
    for (const row of explore(tests, exploring)) {
      const name = nameOf(row)
      const way = ({ values, masks }: Way): Way => ({ values: [own, ...values], masks })
      if (!found.has(name)) found.set(name, inBoth(row, way))
    }
  }
  put(s, next, undefined)
  return [...found.values()]
}

/** Every case of what was found so far with every case of a part that is free of it; `at`: where its tests stand. */
function together(
  rows: readonly Row[],
  parts: readonly Row[],
  at: readonly number[],
  work: Work,
): readonly Row[] {
  const placed = (way: Way, part: Way): Way => {
    const masks = way.masks.slice()
    for (const [i, place] of at.entries()) masks[place] = part.masks[i] ?? 0
    return { values: [...way.values, ...part.values], masks }
  }
  const all: Row[] = []
  for (const row of rows)
    for (const part of parts) {
      if (rows.length > 1 && !spend(work)) return all
      all.push(
        inBoth(part[1] ? part : row, (_, world) =>
          placed(row[world] ?? row[0], part[world] ?? part[0]),
        ),
      )
    }
  return all
}

/** Every case of some tests, each once: what is free of one another is explored apart. */
export function explore(tests: readonly OpenTest[], exploring: Exploring): readonly Row[] {
  const { s, work } = exploring
  const masks = tests.map(({ node, path }) => along(s, path, () => node.test(s)))
  const inside = tests.map(({ node, path }, i) =>
    settled(masks[i] ?? 0) ? [] : along(s, path, () => openTests(node, s, path)),
  )
  const wholes = tests.map(
    (test, i): OpenTest => ({
      ...test,
      waits: (inside[i] ?? []).flatMap(({ waits }) => waits),
    }),
  )
  let rows: readonly Row[] = [[{ values: [], masks }]]
  for (const part of componentsOf(wholes.filter(({ waits }) => waits.length > 0))) {
    const at = part.tests.map((test) => wholes.indexOf(test))
    const found = split(
      at.map((i) => tests[i] as OpenTest),
      at.map((i) => masks[i] ?? 0),
      at.flatMap((i) => inside[i] ?? []),
      exploring,
    )
    rows = together(rows, found, at, work)
  }
  return rows
}
