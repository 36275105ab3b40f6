// A made-up workload: 30 policies of six tests each, and any number of profiles. Seeded; no real policy, no real person.

export type Test =
  | { readonly fact: string; readonly op: 'gte' | 'lte'; readonly value: number }
  | { readonly fact: string; readonly op: 'eq'; readonly value: boolean }
  | { readonly fact: string; readonly op: 'in'; readonly value: readonly string[] }
  | { readonly fact: string; readonly op: 'has'; readonly value: string }

export type Rule =
  | Test
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly not: Rule }

export interface BenchPolicy {
  readonly id: string
  readonly when: Rule
}

export type Value = number | boolean | string | readonly string[]
export type Profile = Readonly<Record<string, Value | undefined>>

export type FactKind =
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  /** Days are integers yyyymmdd between the two years, the same in every engine. */
  | { readonly kind: 'day'; readonly min: number; readonly max: number }
  | { readonly kind: 'enum' | 'set'; readonly values: readonly string[] }
  | { readonly kind: 'boolean' }

const cities = ['kunming', 'qujing', 'yuxi', 'dali', 'honghe', 'zhaotong', 'lijiang', 'puer']
const awards = [
  'labour_medal',
  'craftsman',
  'skills_gold',
  'skills_silver',
  'innovation',
  'model_worker',
]

export const facts: Readonly<Record<string, FactKind>> = {
  age: { kind: 'integer', min: 16, max: 66 },
  wage: { kind: 'integer', min: 1800, max: 18000 },
  insured_months: { kind: 'integer', min: 0, max: 240 },
  skill_level: { kind: 'integer', min: 0, max: 5 },
  training_minutes: { kind: 'integer', min: 0, max: 400 },
  dependants: { kind: 'integer', min: 0, max: 4 },
  hire_day: { kind: 'day', min: 2005, max: 2025 },
  cert_day: { kind: 'day', min: 2010, max: 2025 },
  city: { kind: 'enum', values: cities },
  employment: { kind: 'enum', values: ['regular', 'dispatch', 'gig', 'apprentice', 'retired'] },
  education: {
    kind: 'enum',
    values: ['primary', 'middle', 'high', 'vocational', 'college', 'bachelor'],
  },
  industry: {
    kind: 'enum',
    values: [
      'mining',
      'metal',
      'energy',
      'agri',
      'logistics',
      'construction',
      'software',
      'tourism',
    ],
  },
  union_member: { kind: 'boolean' },
  hardship: { kind: 'boolean' },
  migrant: { kind: 'boolean' },
  awards: { kind: 'set', values: awards },
}

export const factNames = Object.keys(facts)

export type Random = () => number

/** mulberry32: the same seed gives the same run everywhere. */
export function random(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const integer = (next: Random, low: number, high: number) =>
  low + Math.floor(next() * (high - low + 1))

export function pick<T>(next: Random, from: readonly T[]): T {
  const chosen = from[Math.floor(next() * from.length)]
  if (chosen === undefined) throw new Error('nothing to pick from')
  return chosen
}

export const day = (next: Random, fromYear: number, toYear: number) =>
  integer(next, fromYear, toYear) * 10000 + integer(next, 1, 12) * 100 + integer(next, 1, 28)

export function some<T>(next: Random, from: readonly T[], count: number): T[] {
  const left = [...from]
  return Array.from({ length: count }, () =>
    left.splice(Math.floor(next() * left.length), 1),
  ).flat()
}

export const kindOf = (name: string): FactKind => {
  const kind = facts[name]
  if (!kind) throw new Error(`no fact ${name}`)
  return kind
}

export const testsOf = (rule: Rule): readonly Test[] => {
  if ('all' in rule) return rule.all.flatMap(testsOf)
  if ('any' in rule) return rule.any.flatMap(testsOf)
  return 'not' in rule ? testsOf(rule.not) : [rule]
}

function drawValue(next: Random, kind: FactKind): Value {
  switch (kind.kind) {
    case 'integer':
      return integer(next, kind.min, kind.max)
    case 'day':
      return day(next, kind.min, kind.max)
    case 'enum':
      return pick(next, kind.values)
    case 'boolean':
      return next() < 0.5
    case 'set':
      return some(next, kind.values, next() < 0.55 ? 0 : integer(next, 1, 3))
  }
}

/** `missing`: the share of facts that nobody has told. */
export function makeProfiles(count: number, seed: number, missing = 0): Profile[] {
  const next = random(seed)
  return Array.from({ length: count }, () => {
    const values = factNames.map((name) => [name, drawValue(next, kindOf(name))] as const)
    return Object.fromEntries(values.filter(() => missing === 0 || next() >= missing))
  })
}
