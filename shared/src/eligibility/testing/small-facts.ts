import * as fc from 'fast-check'
import type { Parameter } from '../criterion.ts'
import { addMonths, fromDay, toDay } from '../dates.ts'
import type { FactDef, FactType } from '../fact.ts'

/** Plain facts, as they are given. */
export type Plain = Readonly<Record<string, unknown>>

export const AS_OF = '2025-07-26'

const choice = (value: string) => ({ value, label: value })

function def(key: string, type: FactType, subject = 'worker'): FactDef {
  return {
    key,
    subject,
    type,
    label: key,
    question: key,
    why: key,
    sensitivity: 'plain',
    mutability: 'actionable',
    cost: 1,
  }
}

/** A world small enough to try every value of every fact. */
export const FACTS: readonly FactDef[] = [
  def('a', { kind: 'integer', min: 0, max: 4 }),
  def('b', { kind: 'integer', min: 0, max: 4 }),
  def('kind', { kind: 'enum', values: ['x', 'y', 'z'].map(choice) }),
  def('rank', { kind: 'orderedEnum', values: ['low', 'middle', 'high'].map(choice) }),
  def('least', { kind: 'orderedEnum', values: ['low', 'middle', 'high'].map(choice) }),
  def('yes', { kind: 'boolean' }),
  def('tags', { kind: 'set', values: ['p', 'q', 'r'].map(choice) }),
  def('name', { kind: 'text' }),
  def('region', { kind: 'region' }),
  def('day', { kind: 'date' }),
  def('since', { kind: 'date' }),
  def('list', { kind: 'records' }),
  def('list.n', { kind: 'integer', min: 0, max: 2 }, 'list'),
  def('list.ok', { kind: 'boolean' }, 'list'),
]

const cite = { document: 'd', text: 'd' }
const from = '1900-01-01'

/** Known on every day, so that only the facts are in question; for some places and days they differ. */
export const PARAMETERS: readonly Parameter[] = [
  {
    key: 'limit',
    label: 'limit',
    kind: 'integer',
    values: [
      { region: '100000', from, value: 2, cite },
      { region: '530000', from, to: '2025-02-28', value: 3, cite },
      { region: '530000', from: '2025-03-01', value: 1, cite },
      { region: '530100', from, value: 4, cite },
    ],
  },
  {
    key: 'names',
    label: 'names',
    kind: 'list',
    values: [
      { region: '100000', from, to: '2025-02-28', value: ['x', 'n1'], cite },
      { region: '100000', from: '2025-03-01', value: ['y', 'n2'], cite },
    ],
  },
]

const RECORDS = [0, 1, 2].flatMap((n) => [true, false].map((ok) => ({ n, ok })))

/** Every list of at most three records, whatever their order. */
const LISTS = [0, 1, 2].reduce<{ n: number; ok: boolean }[][]>(
  (all) => [
    ...all,
    ...all.flatMap((list) => {
      const last = list.at(-1)
      return RECORDS.slice(last ? RECORDS.indexOf(last) : 0).map((one) => [...list, one])
    }),
  ],
  [[]],
)

/** Days, on the days around every edge that a rule can have. */
function around(anchors: readonly string[], months: readonly number[]): string[] {
  const edges = anchors.flatMap((iso) => months.map((n) => addMonths(toDay(iso) ?? 0, n)))
  return [...new Set(edges.flatMap((day) => [day - 1, day, day + 1]))].map(fromDay)
}

/** Every value; for regions, names and days, every one that a rule can tell apart. */
export const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  a: [0, 1, 2, 3, 4],
  b: [0, 1, 2, 3, 4],
  kind: ['x', 'y', 'z'],
  rank: ['low', 'middle', 'high'],
  least: ['low', 'middle', 'high'],
  yes: [true, false],
  tags: [[], ['p'], ['q'], ['r'], ['p', 'q'], ['p', 'r'], ['q', 'r'], ['p', 'q', 'r']],
  name: ['n1', 'n2', 'n3'],
  region: ['530102', '530103', '530302', '510104', '530000', '530100'],
  day: around(['2025-01-31', '2025-02-28', '2026-02-28', '2025-03-01'], [-12, -1, 0, 1, 12]),
  since: around([AS_OF], [24, 12, 0, -12, -24, -36, -48, -60, -72]),
  list: [...new Map(LISTS.map((list) => [JSON.stringify(list), list])).values()],
  'list.n': [0, 1, 2],
  'list.ok': [true, false],
}

/** Facts of one subject; each is missing as often, in a hundred, as `share` says. */
export function factsMissing(share: number): fc.Arbitrary<Plain> {
  const kept = (key: string): fc.Arbitrary<[string, unknown] | undefined> =>
    fc
      .tuple(fc.constantFrom(...(VALUES[key] ?? [])), fc.integer({ min: 1, max: 100 }))
      .map(([value, roll]) => (roll > share ? [key, value] : undefined))
  const keys = Object.keys(VALUES).filter((key) => !key.includes('.'))
  return fc.tuple(...keys.map(kept)).map((pairs) => {
    return Object.fromEntries(pairs.filter((each) => each !== undefined))
  })
}

/** Every way the missing facts could turn out. */
export function completions(facts: Plain, mentioned: ReadonlySet<string>): Plain[] {
  return [...mentioned].reduce<Plain[]>(
    (all, key) => {
      if (key in facts) return all
      return all.flatMap((one) => (VALUES[key] ?? []).map((value) => ({ ...one, [key]: value })))
    },
    [facts],
  )
}

/** How many completions there are. */
export const completionsOf = (facts: Plain, mentioned: ReadonlySet<string>): number =>
  [...mentioned].reduce((n, key) => n * (key in facts ? 1 : (VALUES[key]?.length ?? 1)), 1)

const NAMES = ['fact', 'list', 'region', 'by']

/** The facts a rule names. */
export function factsNamed(rule: unknown, out = new Set<string>()): ReadonlySet<string> {
  if (typeof rule !== 'object' || rule === null) return out
  for (const [key, value] of Object.entries(rule)) {
    const named = NAMES.includes(key) && typeof value === 'string' ? value.split('.')[0] : undefined
    if (named !== undefined && named in VALUES) out.add(named)
    else factsNamed(value, out)
  }
  return out
}
