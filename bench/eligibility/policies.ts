import {
  type BenchPolicy,
  day,
  type FactKind,
  facts,
  integer,
  kindOf,
  pick,
  type Random,
  type Rule,
  random,
  some,
} from './workload.ts'

const named = <K extends FactKind['kind']>(kind: K) =>
  Object.entries(facts).flatMap(([name, fact]) =>
    fact.kind === kind ? [{ name, fact: fact as FactKind & { kind: K } }] : [],
  )

/** One test of each kind, with thresholds that leave some in and some out. */
function makers(next: Random) {
  const number = (): Rule => {
    const { name, fact } = pick(next, named('integer'))
    const atLeast = next() < 0.6
    const share = atLeast ? 0.1 + next() * 0.45 : 0.45 + next() * 0.45
    return {
      fact: name,
      op: atLeast ? 'gte' : 'lte',
      value: Math.round(fact.min + share * (fact.max - fact.min)),
    }
  }
  const date = (): Rule => {
    const { name, fact } = pick(next, named('day'))
    const half = (fact.max - fact.min) / 2
    return next() < 0.5
      ? { fact: name, op: 'gte', value: day(next, fact.min, fact.min + Math.floor(half)) }
      : { fact: name, op: 'lte', value: day(next, fact.min + Math.ceil(half), fact.max) }
  }
  const member = (): Rule => {
    const { name, fact } = pick(next, named('enum'))
    return {
      fact: name,
      op: 'in',
      value: some(next, fact.values, integer(next, 2, Math.ceil(fact.values.length * 0.7))),
    }
  }
  const flag = (): Rule => ({ fact: pick(next, named('boolean')).name, op: 'eq', value: true })
  const award = (): Rule => {
    const fact = kindOf('awards')
    return { fact: 'awards', op: 'has', value: pick(next, fact.kind === 'set' ? fact.values : []) }
  }
  const range = (): readonly Rule[] => {
    const { name, fact } = pick(next, named('integer'))
    const width = fact.max - fact.min
    return [
      { fact: name, op: 'gte', value: Math.round(fact.min + next() * 0.35 * width) },
      { fact: name, op: 'lte', value: Math.round(fact.max - next() * 0.3 * width) },
    ]
  }
  return { number, date, member, flag, award, range }
}

/** Five shapes of six tests, nested. */
export function generalPolicies(count = 30, seed = 20260801): BenchPolicy[] {
  const next = random(seed)
  const { number, date, member, flag, award, range } = makers(next)
  const shapes: readonly (() => Rule)[] = [
    () => ({ all: [number(), number(), date(), { any: [member(), flag(), award()] }] }),
    () => ({
      all: [member(), { any: [{ all: [number(), date()] }, { all: [flag(), award()] }] }, number()],
    }),
    () => ({ any: [{ all: [number(), number(), date()] }, { all: [member(), flag(), award()] }] }),
    () => ({ all: [member(), date(), { not: flag() }, { any: [award(), number(), member()] }] }),
    () => ({ all: [...range(), date(), member(), { any: [award(), flag()] }] }),
  ]
  return Array.from({ length: count }, (_, i) => ({
    id: `p${String(i + 1).padStart(2, '0')}`,
    when: (shapes[i % shapes.length] ?? number)(),
  }))
}

/** Branches that partition one enum (男 60 / 女 55): where Kleene logic alone gives up too early. */
export function guardedPolicies(count = 30, seed = 20260802): BenchPolicy[] {
  const next = random(seed)
  return Array.from({ length: count }, (_, i) => {
    const { name, fact } = pick(next, named('enum'))
    const cut = integer(next, 1, fact.values.length - 1)
    const { name: threshold, fact: bounds } = pick(next, named('integer'))
    const width = bounds.max - bounds.min
    const base = bounds.min + (0.2 + 0.3 * next()) * width
    const branches = [fact.values.slice(0, cut), fact.values.slice(cut)].map(
      (values, j): Rule => ({
        all: [
          { fact: name, op: 'in', value: values },
          { fact: threshold, op: 'gte', value: Math.round(base + j * 0.12 * width) },
        ],
      }),
    )
    const way: Rule = {
      any: [
        { fact: pick(next, named('day')).name, op: 'lte', value: 20200101 },
        { fact: pick(next, named('boolean')).name, op: 'eq', value: true },
      ],
    }
    return { id: `g${String(i + 1).padStart(2, '0')}`, when: { all: [{ any: branches }, way] } }
  })
}
