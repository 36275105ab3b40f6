import * as z from 'zod/mini'
import type {
  Cite,
  Criterion,
  Expression,
  RecordsExpression,
  RecordTest,
} from '../eligibility/criterion.ts'
import { tied } from './same-shape.ts'

const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.readonly(z.strictObject(shape))
const name = z.string().check(z.minLength(1))
const literal = z.union([z.int(), z.string(), z.boolean()])
const many = <Item extends z.ZodMiniType>(item: Item) => z.readonly(z.array(item))
const some = <Item extends z.ZodMiniType>(item: Item) =>
  z.readonly(z.array(item).check(z.minLength(1)))
const pair = <Item extends z.ZodMiniType>(item: Item) => z.readonly(z.tuple([item, item]))

/** The sentence a rule rests on. */
export const citeFormat = tied<Cite>()(
  object({
    document: name,
    article: z.exactOptional(name),
    text: name,
    mark: z.exactOptional(z.enum(['conflicting', 'unseen', 'inferred'])),
  }),
)

const criterion: z.ZodMiniType<Criterion, Criterion> = z.lazy(() => criterionFormat)
const expression: z.ZodMiniType<Expression, Expression> = z.lazy(() => expressionFormat)
const optionalExpression = z.exactOptional(expression)

const records = tied<RecordsExpression>()(
  object({
    list: z.exactOptional(name),
    over: z.exactOptional(name),
    where: z.exactOptional(criterion),
    alike: z.exactOptional(some(name)),
    each: optionalExpression,
  }),
)

const share = object({
  of: expression,
  ratio: expression,
  round: z.exactOptional(z.enum(['down', 'half', 'up'])),
  to: z.exactOptional(z.int().check(z.positive())),
})

// biome-ignore lint/suspicious/noThenProperty: the file format's own word, never awaited
const choice = object({ when: criterion, then: expression })

/** A value computed from facts and parameters, as it is written in a file. */
export const expressionFormat = tied<Expression>()(
  z.union([
    literal,
    object({ fact: name }),
    object({ param: name, region: z.exactOptional(name), at: optionalExpression }),
    object({ plus: some(expression) }),
    object({ minus: pair(expression) }),
    object({ times: some(expression) }),
    object({ min: some(expression) }),
    object({ max: some(expression) }),
    object({ share }),
    object({ yearsSince: expression }),
    object({ monthsSince: expression }),
    object({ monthsTouched: pair(expression) }),
    object({ yearOf: expression, add: z.exactOptional(z.int()) }),
    object({ tier: object({ by: name, steps: z.readonly(z.record(z.string(), expression)) }) }),
    object({ cases: some(choice), otherwise: optionalExpression }),
    object({ sum: records }),
    object({ largest: records }),
    object({ count: records }),
    object({ from: expression, upTo: expression }),
    object({ unseen: name }),
  ]),
)

const node = {
  id: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_.-]*$/)),
  label: name,
  cite: z.exactOptional(citeFormat),
  role: z.exactOptional(z.enum(['hard', 'recurrence', 'exclusion'])),
}
const comparison = z.enum(['eq', 'ne', 'lt', 'lte', 'gt', 'gte'])
const list = object({ list: name, at: optionalExpression })
const test: z.ZodMiniType<RecordTest & { readonly that: Criterion }> = object({
  list: name,
  where: z.exactOptional(criterion),
  that: criterion,
})
const fact = { ...node, fact: name }
const months = z.int().check(z.minimum(0))

/** One node of a rule, as it is written in a file: exactly the engine's own type. */
export const criterionFormat = tied<Criterion>()(
  z.union([
    object({ ...node, all: some(criterion) }),
    object({ ...node, any: some(criterion) }),
    object({ ...node, not: criterion }),
    object({ ...node, atLeast: z.int().check(z.positive()), of: some(criterion) }),
    object({ ...node, unless: some(criterion), base: criterion }),
    object({ ...fact, op: comparison, value: expression }),
    object({ ...fact, op: z.literal('between'), low: expression, high: expression }),
    object({
      ...fact,
      op: z.enum(['in', 'notIn']),
      values: z.union([many(literal), list]),
    }),
    object({
      ...fact,
      op: z.enum(['intersects', 'containsAll', 'subsetOf']),
      values: z.union([many(z.string()), list]),
    }),
    object({
      ...fact,
      op: z.enum(['regionWithin', 'notRegionWithin']),
      value: z.union([expression, object({ list: name })]),
    }),
    object({
      ...fact,
      op: z.enum(['withinMonthsAfter', 'withinMonthsBefore']),
      of: expression,
      months,
    }),
    object({ ...fact, op: z.literal('withinCalendarMonths'), of: expression, months }),
    object({ ...node, some: test }),
    object({ ...node, every: test }),
    object({ ...node, compute: expression, op: comparison, value: expression }),
    object({ ...node, judgement: name }),
  ]),
)
