import * as fc from 'fast-check'
import type { Criterion } from '../criterion.ts'

let serial = 0
/** A criterion with an id of its own. */
export const node = (rest: object): Criterion =>
  ({ id: `c${serial++}`, label: 'c', ...rest }) as Criterion

const small = fc.integer({ min: -1, max: 5 })
const op = fc.constantFrom('eq', 'ne', 'lt', 'lte', 'gt', 'gte')
const some = (of: readonly string[]) => fc.subarray([...of], { minLength: 1 })
const months = fc.constantFrom(1, 12)
const isOf = (...facts: string[]) => fc.constantFrom(...facts.map((fact) => ({ fact })))

const numbers = [
  fc.record({ fact: fc.constantFrom('a', 'b'), op, value: small }),
  fc.record({ fact: fc.constant('a'), op, value: isOf('b') }),
  fc.record({
    compute: fc.constant({ plus: [{ fact: 'a' }, { fact: 'b' }] }),
    op,
    value: fc.integer({ min: -1, max: 9 }),
  }),
  fc.record({ fact: fc.constant('b'), op: fc.constant('between'), low: small, high: small }),
  fc.record({
    fact: fc.constant('a'),
    op,
    value: fc.constantFrom(
      { param: 'limit' },
      { param: 'limit', region: 'region' },
      { param: 'limit', at: { fact: 'day' } },
    ),
  }),
  fc.record({ compute: fc.constant({ yearsSince: { fact: 'since' } }), op, value: small }),
]

const choices = [
  fc.record({
    fact: fc.constant('kind'),
    op: fc.constantFrom('in', 'notIn'),
    values: fc.oneof(some(['x', 'y', 'z']), fc.constant({ list: 'names' })),
  }),
  fc.record({
    fact: fc.constant('rank'),
    op,
    value: fc.oneof(fc.constantFrom('low', 'middle', 'high'), isOf('least')),
  }),
  fc.record({ fact: fc.constant('yes'), op: fc.constant('eq'), value: fc.boolean() }),
  fc.record({
    fact: fc.constant('tags'),
    op: fc.constantFrom('intersects', 'containsAll', 'subsetOf'),
    values: some(['p', 'q', 'r']),
  }),
  fc.record({
    fact: fc.constant('name'),
    op: fc.constantFrom('eq', 'ne'),
    value: fc.constantFrom('n1', 'n2'),
  }),
  fc.record({
    fact: fc.constant('region'),
    op: fc.constantFrom('regionWithin', 'notRegionWithin'),
    value: fc.constantFrom('530000', '530100', '530102'),
  }),
]

const ANCHORS = ['2025-01-31', '2025-02-28', '2026-02-28']

const dates = [
  fc.record({
    fact: fc.constant('day'),
    op: fc.constantFrom('withinMonthsAfter', 'withinMonthsBefore', 'withinCalendarMonths'),
    of: fc.constantFrom(...ANCHORS),
    months,
  }),
  fc.record({
    fact: fc.constant('day'),
    op: fc.constantFrom('gte', 'lte'),
    value: fc.constantFrom('2025-01-31', '2025-03-01'),
  }),
]

const scalar: fc.Arbitrary<object> = fc.oneof(...numbers, ...choices, ...dates)

const inRecord: fc.Arbitrary<object> = fc.oneof(
  fc.record({ fact: fc.constant('list.n'), op, value: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ fact: fc.constant('list.n'), op, value: isOf('a') }),
  fc.record({ fact: fc.constant('list.ok'), op: fc.constant('eq'), value: fc.boolean() }),
)

const leaf = (of: fc.Arbitrary<object>) => of.map(node)

const body = leaf(inRecord).chain((one) =>
  fc.oneof(
    fc.constant(one),
    leaf(inRecord).map((two) => node({ all: [one, two] })),
    leaf(inRecord).map((two) => node({ any: [one, two] })),
  ),
)

const quantified = fc
  .record({
    kind: fc.constantFrom('some', 'every'),
    that: body,
    where: fc.option(body, { nil: undefined }),
  })
  .map(({ kind, that, where }) =>
    node({ [kind]: { list: 'list', that, ...(where ? { where } : {}) } }),
  )

function grown(depth: number, judged: boolean): fc.Arbitrary<Criterion> {
  const one = leaf(scalar)
  const ends = judged ? [one, leaf(fc.constant({ judgement: '评审' }))] : [one]
  if (depth === 0) return fc.oneof({ arbitrary: one, weight: 6 }, ...ends, quantified)
  const kid = grown(depth - 1, judged)
  const kids = fc.array(kid, { minLength: 2, maxLength: 3 })
  return fc.oneof(
    one,
    kids.map((all) => node({ all })),
    kids.map((any) => node({ any })),
    kid.map((not) => node({ not })),
    kids.map((of) => node({ atLeast: 2, of })),
    fc.tuple(kid, kid).map(([base, but]) => node({ base, unless: [but] })),
  )
}

/** Any rule; its branches may share facts. */
export const rule = (judged = true): fc.Arbitrary<Criterion> => grown(2, judged)

/** A rule whose branches divide a fact between them: men 60, women 55. */
export const guardedRule: fc.Arbitrary<Criterion> = fc
  .record({ split: some(['x', 'y', 'z']), low: small, high: small, rest: leaf(scalar) })
  .map(({ split, low, high, rest }) => {
    const branch = (opOf: string, value: number) =>
      node({
        all: [
          node({ fact: 'kind', op: opOf, values: split }),
          node({ fact: 'a', op: 'gte', value }),
        ],
      })
    return node({ all: [node({ any: [branch('in', low), branch('notIn', high)] }), rest] })
  })

/** A rule that looks at a fact against another, a parameter or a day only: what ties most facts together. */
export const tiedRule: fc.Arbitrary<Criterion> = fc
  .tuple(leaf(fc.oneof(...numbers)), leaf(fc.oneof(...numbers, ...dates)), leaf(scalar))
  .chain((kids) =>
    fc.constantFrom(node({ all: kids }), node({ any: kids }), node({ atLeast: 2, of: kids })),
  )

/** A rule that also refuses who had it before, or has what excludes it. */
export const refusingRule: fc.Arbitrary<Criterion> = fc
  .tuple(rule(), rule(), fc.constantFrom('recurrence', 'exclusion'))
  .map(([one, other, role]) => node({ all: [one, node({ all: [other], role })] }))
