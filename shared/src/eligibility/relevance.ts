import { classesOf, goesBothWays } from './classes.ts'
import { answerable, decide, unknownsOf } from './exact.ts'
import type { Slots } from './fact-index.ts'
import type { Node } from './node.ts'
import {
  along,
  leafParts,
  type OpenTest,
  openTests,
  type Path,
  put,
  same,
  type Unknown,
  waitsOf,
  withRecord,
} from './open-tests.ts'
import {
  atLeast,
  both,
  either,
  FALSE,
  type Mask,
  negate,
  recordMask,
  settled,
  TRUE,
} from './outcome.ts'
import type { Work } from './work.ts'

/**
 * Outcomes a criterion can reach with one fact at either of two values, all else alike:
 * a set of pairs, each `first * 8 + second`.
 */
type Pairs = ReadonlySet<number>

type Join = (a: Mask, b: Mask) => Mask

interface Probe {
  readonly s: Slots
  readonly unknown: Unknown
  readonly values: readonly [Slots[number], Slots[number]]
  readonly mayAsk: (unknown: Unknown) => boolean
  readonly work: Work
}

export type Asked = Omit<Probe, 'values'>

const pair = (a: Mask, b: Mask): Pairs => new Set([a * 8 + b])
const BOTH: readonly Mask[] = [TRUE, FALSE]

function join(a: Pairs, b: Pairs, by: Join): Pairs {
  const out = new Set<number>()
  for (const x of a) for (const y of b) out.add(by(x >> 3, y >> 3) * 8 + by(x & 7, y & 7))
  return out
}

const joinAll = (all: readonly Pairs[], by: Join, start: Mask): Pairs =>
  all.reduce((sum, one) => join(sum, one, by), pair(start, start))

const awaited = (node: Node, path: Path, s: Slots): readonly Unknown[] =>
  node.list ? [{ slot: node.list.slot, at: -1 }] : waitsOf(leafParts(node), s, path)

/** What a test can come out as once everything else it waits for is told. */
function reach(node: Node, path: Path, { s, mayAsk, work }: Probe): readonly Mask[] {
  const mask = node.test(s)
  const waits = settled(mask) ? [] : awaited(node, path, s)
  const free = waits.length > 0 && waits.every(mayAsk) && answerable({ node, path, waits }, s, work)
  return free ? BOTH : [mask]
}

function leafPairs(node: Node, path: Path, probe: Probe): Pairs {
  const { s, unknown, values } = probe
  const own = awaited(node, path, s).some((each) => same(each, unknown))
  if (!own) return new Set(reach(node, path, probe).map((mask) => mask * 9))
  const [first = [], second = []] = values.map((value) => {
    put(s, unknown, value)
    return along(s, path, () => reach(node, path, probe))
  })
  put(s, unknown, undefined)
  // open at either value, it waits for one and the same fact further on
  if (first === BOTH && second === BOTH) return new Set(BOTH.map((mask) => mask * 9))
  return new Set(first.flatMap((a) => second.map((b) => a * 8 + b)))
}

function choices(all: readonly Pairs[]): number[][] {
  return all.reduce<number[][]>(
    (rows, one) => rows.flatMap((row) => [...one].map((x) => [...row, x])),
    [[]],
  )
}

function atLeastPairs(k: number, all: readonly Pairs[]): Pairs {
  const masks = (row: number[], by: (x: number) => Mask): Mask => atLeast(k, row.map(by))
  return new Set(
    choices(all).map((row) => masks(row, (x) => x >> 3) * 8 + masks(row, (x) => x & 7)),
  )
}

function recordPairs(node: Node, path: Path, probe: Probe): Pairs {
  const { list, where } = node
  const [that] = node.kids
  const records = list && (probe.s[list.slot] as readonly Slots[] | undefined)
  if (!list || !that || !records) return leafPairs(node, path, probe)
  const some = node.kind === 'some'
  const each = records.map((record, at) =>
    withRecord(probe.s, list, record, () => {
      const inside: Path = [...path, [list, at]]
      const passes = where ? pairsOf(where, inside, probe) : pair(TRUE, TRUE)
      return join(passes, pairsOf(that, inside, probe), (a, b) => recordMask(some, a, b))
    }),
  )
  return joinAll(each, some ? either : both, some ? FALSE : TRUE)
}

function pairsOf(node: Node, path: Path, probe: Probe): Pairs {
  const mask = node.test(probe.s)
  if (settled(mask)) return pair(mask, mask)
  if (node.list) return recordPairs(node, path, probe)
  const kids = (): Pairs[] => node.kids.map((kid) => pairsOf(kid, path, probe))
  switch (node.kind) {
    case 'all':
      return joinAll(kids(), both, TRUE)
    case 'any':
      return joinAll(kids(), either, FALSE)
    case 'not':
      return joinAll(kids(), (_, b) => negate(b), TRUE)
    case 'atLeast':
      return atLeastPairs('atLeast' in node.source ? node.source.atLeast : 0, kids())
    default:
      return leafPairs(node, path, probe)
  }
}

const verdictLike = (mask: Mask): Mask => (settled(mask) ? mask : 0)

/** Another unknown that ties tests together and must be split before pairs can be joined. */
function otherTie(open: readonly OpenTest[], unknown: Unknown, probe: Asked) {
  const { s, mayAsk, work } = probe
  for (const { unknown: other, times } of unknownsOf(open)) {
    if (same(other, unknown) || !mayAsk(other)) continue
    const tests = open.filter(({ waits }) => waits.some((each) => same(each, other)))
    if (times > 1 || tests.some((test) => test.waits.length > 1 || test.node.list)) return other
    if (tests.some((test) => !goesBothWays(other, test, s, work))) return other
  }
  return undefined
}

function differs(node: Node, open: readonly OpenTest[], probe: Asked): boolean {
  const { s, unknown, work } = probe
  const [first, ...rest] = classesOf(unknown, open, s, work)
  return rest.some(({ value }) => {
    const pairs = pairsOf(node, [], { ...probe, values: [first?.value, value] })
    return [...pairs].some((x) => verdictLike(x >> 3) !== verdictLike(x & 7))
  })
}

/** Exactly: whether some completion of the other facts that can be had leaves the verdict to this one. */
export function matters(node: Node, probe: Asked): boolean {
  const { s, unknown, work } = probe
  const open = openTests(node, s)
  if (!unknownsOf(open).some((one) => same(one.unknown, unknown))) return false
  const classes = classesOf(unknown, open, s, work)
  const masks = classes.map(({ value }) => {
    put(s, unknown, value)
    return verdictLike(decide(node, s, work))
  })
  put(s, unknown, undefined)
  if (masks.some((mask) => mask !== masks[0])) return true
  if (masks[0] !== 0) return false
  const other = otherTie(open, unknown, probe)
  if (!other) return differs(node, open, probe)
  for (const { value } of classesOf(other, open, s, work)) {
    if (--work.left < 0) {
      work.bounded = true
      return true
    }
    put(s, other, value)
    const found = matters(node, probe)
    put(s, other, undefined)
    if (found) return true
  }
  return false
}
