import * as fc from 'fast-check'
import type { Criterion } from '../criterion.ts'
import { node } from './small-rules.ts'

const op = fc.constantFrom('eq', 'ne', 'lt', 'lte', 'gt', 'gte')
const fact = (...names: readonly string[]) =>
  fc.constantFrom(...names.map((name) => ({ fact: name })))
const few = fc.integer({ min: 0, max: 4 })

/** Which records count: by what they are, or by how they compare with a fact outside the list. */
const where = fc.option(
  fc.oneof(
    fc.record({ fact: fc.constant('list.ok'), op: fc.constant('eq'), value: fc.boolean() }),
    fc.record({ fact: fc.constant('list.n'), op, value: fc.integer({ min: 0, max: 2 }) }),
    fc.record({ fact: fc.constant('list.n'), op, value: fact('a') }),
    fc.record({
      fact: fc.constant('list.n'),
      op: fc.constant('between'),
      low: fact('a'),
      high: fact('a', 'b'),
    }),
  ),
  { nil: undefined },
)

const each = fc.oneof(
  fact('list.n'),
  fc.constant({ times: [{ fact: 'list.n' }, { fact: 'b' }] }),
  fc.constant({ plus: [{ fact: 'list.n' }, { fact: 'a' }] }),
)

const overRecords = fc
  .record({ kind: fc.constantFrom('count', 'sum', 'largest'), where, each })
  .map(({ kind, where: which, each: what }) => ({
    [kind]: {
      list: 'list',
      ...(which && { where: node(which) }),
      ...(kind !== 'count' && { each: what }),
    },
  }))

const reckoned: fc.Arbitrary<object> = fc.oneof(
  { arbitrary: overRecords, weight: 2 },
  fc.tuple(fact('a', 'b'), fact('a', 'b')).map((minus) => ({ minus })),
  fc
    .record({ of: fc.constantFrom('min', 'max'), one: overRecords, other: fact('a', 'b') })
    .map(({ of, one, other }) => ({ [of]: [one, other] })),
  fc.record({ x: few, y: few, z: few }).map((steps) => ({ tier: { by: 'kind', steps } })),
  fc
    .record({ value: fc.boolean(), met: fact('a', 'b'), otherwise: few })
    .map(({ value, met, otherwise }) => ({
      // biome-ignore lint/suspicious/noThenProperty: the rule format's own word, never awaited
      cases: [{ when: node({ fact: 'yes', op: 'eq', value }), then: met }],
      otherwise,
    })),
)

const test = fc
  .record({
    compute: reckoned,
    op,
    value: fc.oneof(fc.integer({ min: -1, max: 6 }), fact('a', 'b')),
  })
  .map(node)

/** A rule over what is counted, summed, tiered and chosen: the arithmetic of real policies. */
export const countedRule: fc.Arbitrary<Criterion> = fc.oneof(
  test,
  test.map((not) => node({ not })),
  fc.tuple(test, test).map((all) => node({ all })),
  fc.tuple(test, test).map((any) => node({ any })),
)
