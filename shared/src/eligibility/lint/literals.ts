import { toDay, toMonth } from '../dates.ts'
import type { FactDef, FactType } from '../fact.ts'
import type { Part } from './parts.ts'

type Kind = FactType['kind']
type Known = { readonly facts: ReadonlyMap<string, FactDef> }

const numbers: readonly Kind[] = ['integer', 'money', 'ratio']
const orders: readonly Kind[] = [...numbers, 'date', 'month', 'orderedEnum']

// which kinds of fact an operator can be asked of
const operators: Readonly<Record<string, readonly Kind[]>> = {
  lt: orders,
  lte: orders,
  gt: orders,
  gte: orders,
  between: orders,
  eq: [...orders, 'boolean', 'enum', 'region', 'text'],
  ne: [...orders, 'boolean', 'enum', 'region', 'text'],
  in: [...orders, 'boolean', 'enum', 'region', 'text'],
  notIn: [...orders, 'boolean', 'enum', 'region', 'text'],
  intersects: ['set'],
  containsAll: ['set'],
  subsetOf: ['set'],
  regionWithin: ['region'],
  notRegionWithin: ['region'],
  withinMonthsAfter: ['date'],
  withinMonthsBefore: ['date'],
  withinCalendarMonths: ['date', 'month'],
}

type Fits = (value: unknown, type: FactType) => boolean

const isInteger: Fits = (value, type) =>
  Number.isSafeInteger(value) &&
  Number(value) >= (('min' in type ? type.min : undefined) ?? Number.NEGATIVE_INFINITY) &&
  Number(value) <= (('max' in type ? type.max : undefined) ?? Number.POSITIVE_INFINITY)
const isChoice: Fits = (value, type) =>
  'values' in type && type.values.some((choice) => choice.value === value)

const fits: Readonly<Record<Kind, Fits>> = {
  integer: isInteger,
  money: isInteger,
  ratio: isInteger,
  date: (value) => typeof value === 'string' && toDay(value) !== undefined,
  month: (value) => typeof value === 'string' && toMonth(value) !== undefined,
  boolean: (value) => typeof value === 'boolean',
  enum: isChoice,
  orderedEnum: isChoice,
  set: isChoice,
  region: (value) => typeof value === 'string' && /^\d{6}$/.test(value),
  text: (value) => typeof value === 'string',
  records: () => false,
}

const isLiteral = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)

const literalsOf = (node: Part['node']): unknown[] =>
  [node.value, node.low, node.high, ...(Array.isArray(node.values) ? node.values : [])].filter(
    isLiteral,
  )

function* stepFaults(node: Part['node'], { facts }: Known): Generator<string> {
  const def = facts.get(String(node.by))
  if (!def || !('values' in def.type) || typeof node.steps !== 'object') return
  for (const step of Object.keys(node.steps ?? {}))
    if (!isChoice(step, def.type))
      yield `分档里的 ${step} 不是 ${def.key} 的选项：照 facts/ 里的值写`
}

/** The operator suits the fact's kind, and every value written out is one the fact can take. */
export function* literalFaults(node: Part['node'], known: Known): Generator<string> {
  yield* stepFaults(node, known)
  const def = known.facts.get(String(node.fact))
  if (!def || typeof node.op !== 'string') return
  const { kind } = def.type
  if (!operators[node.op]?.includes(kind))
    return yield `${def.key} 是 ${kind}，不能用 ${node.op} 来比`
  for (const value of literalsOf(node))
    if (!fits[kind](value, def.type))
      yield `${String(value)} 不是 ${def.key}（${kind}）能取的值：照 facts/ 里的值写`
}
