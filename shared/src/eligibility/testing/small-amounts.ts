import * as fc from 'fast-check'
import type { Criterion, Expression } from '../criterion.ts'

let serial = 0
const node = (rest: object): Criterion => ({ id: `m${serial++}`, label: 'm', ...rest }) as Criterion

const money = fc.integer({ min: 0, max: 300 })

const condition: fc.Arbitrary<Criterion> = fc
  .oneof(
    fc.record({
      fact: fc.constantFrom('a', 'b'),
      op: fc.constantFrom('lt', 'gte'),
      value: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({
      fact: fc.constant('kind'),
      op: fc.constant('in'),
      values: fc.subarray(['x', 'y', 'z'], { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ fact: fc.constant('yes'), op: fc.constant('eq'), value: fc.boolean() }),
  )
  .map(node)

const inRecord: fc.Arbitrary<Criterion> = fc
  .oneof(
    fc.record({
      fact: fc.constant('list.n'),
      op: fc.constantFrom('lt', 'gte'),
      value: fc.constantFrom(1, 2),
    }),
    fc.record({ fact: fc.constant('list.ok'), op: fc.constant('eq'), value: fc.boolean() }),
  )
  .map(node)

const fact = fc.constantFrom<Expression>({ fact: 'a' }, { fact: 'b' })

const each: fc.Arbitrary<Expression> = fc.oneof(
  money,
  fc.constant<Expression>({ fact: 'list.n' }),
  money.map((n): Expression => ({ times: [{ fact: 'list.n' }, n] })),
)

const overRecords: fc.Arbitrary<Expression> = fc
  .record({ op: fc.constantFrom('sum', 'largest', 'count'), where: inRecord, each })
  .map(({ op, where, each: added }) => {
    const of = { list: 'list', where, ...(op === 'count' ? {} : { each: added }) }
    return { [op]: of } as unknown as Expression
  })

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    money,
    fact,
    fact,
    fc.tuple(tie('expression'), tie('expression')).map((plus): Expression => ({ plus })),
    fc.tuple(tie('expression'), tie('expression')).map((minus): Expression => ({ minus })),
    fc.tuple(fact, tie('expression')).map((times): Expression => ({ times })),
    fc.tuple(tie('expression'), tie('expression')).map((min): Expression => ({ min })),
    fc.tuple(tie('expression'), tie('expression')).map((max): Expression => ({ max })),
    fc
      .record({
        of: tie('expression'),
        ratio: fc.constantFrom(550, 3000, 12_000),
        round: fc.constantFrom('down' as const, 'half' as const, 'up' as const),
      })
      .map((share): Expression => ({ share })),
    fc
      .tuple(tie('expression'), money, tie('expression'))
      .map(([x, y, z]): Expression => ({ tier: { by: 'kind', steps: { x, y, z } } })),
    fc.tuple(condition, condition, tie('expression'), tie('expression'), money).map(
      ([one, two, first, second, otherwise]): Expression => ({
        cases: [
          // biome-ignore lint/suspicious/noThenProperty: the rule format's own word
          { when: one, then: first },
          // biome-ignore lint/suspicious/noThenProperty: the rule format's own word
          { when: two, then: second },
        ],
        otherwise,
      }),
    ),
    overRecords,
  ),
}))

/** An amount over the small world's facts; it may read one fact many times. */
export const amount = expression
