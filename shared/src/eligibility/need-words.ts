import type { Slots } from './fact-index.ts'
import type { Expr, Leaf, Node, Value } from './node.ts'
import { rangeWords, valueWords } from './words.ts'

const UNKNOWN = '未知'
const UNPUBLISHED = '名单未公布'

const SIGN: Readonly<Record<string, string>> = {
  eq: '',
  ne: '不是 ',
  lt: '< ',
  lte: '≤ ',
  gt: '> ',
  gte: '≥ ',
}

const KIND_OF_RESULT = ['yearsSince', 'monthsSince', 'yearOf', 'monthsTouched', 'count']

/** The fact whose unit a value is written in. */
export function unitOf(expr: Expr): Leaf['left']['field'] {
  if (expr.field) return expr.field
  const { source } = expr
  const counts = typeof source === 'object' && KIND_OF_RESULT.some((op) => op in source)
  return counts ? undefined : expr.parts.map(unitOf).find((field) => field !== undefined)
}

function known(leaf: Leaf, expr: Expr | undefined, s: Slots): string {
  const value = expr?.get(s)
  return value === undefined ? UNKNOWN : valueWords(unitOf(leaf.left), value)
}

/** Ranks that follow on one another are said by their ends. */
function runWords(field: Leaf['left']['field'], values: readonly Value[]): string | undefined {
  if (field?.kind !== 'orderedEnum' || values.length < 2) return undefined
  const ranks = values.map(Number).sort((a, b) => a - b)
  const [low = 0, high = 0] = [ranks[0], ranks[ranks.length - 1]]
  if (high - low !== new Set(ranks).size - 1) return undefined
  if (high === field.codes.size - 1) return `${valueWords(field, low)}及以上`
  return low === 0 ? `${valueWords(field, high)}及以下` : rangeWords(field, low, high)
}

function listWords({ left: { field }, check }: Leaf, s: Slots): string {
  const values = check?.mentions(s) ?? []
  const words = values.map((value: Value) => valueWords(field, value))
  return (runWords(field, values) ?? words.join('、')) || UNPUBLISHED
}

function bounded(leaf: Leaf, s: Slots): string {
  const lo = leaf.bounds?.lo?.get(s)
  const hi = leaf.bounds?.hi?.get(s)
  if (lo === undefined && hi === undefined) return UNKNOWN
  return rangeWords(
    unitOf(leaf.left),
    typeof lo === 'number' ? lo : Number.NEGATIVE_INFINITY,
    typeof hi === 'number' ? hi : Number.POSITIVE_INFINITY,
  )
}

function region({ bounds, check }: Leaf, s: Slots): string {
  const codes = check ? check.mentions(s) : [bounds?.lo?.parts[0]?.get(s) ?? UNKNOWN]
  return codes.join('、') || UNPUBLISHED
}

/** What the operators other than plain comparisons want. */
const NEED: Readonly<Record<string, (leaf: Leaf, s: Slots) => string>> = {
  in: listWords,
  notIn: (leaf, s) => `不是 ${listWords(leaf, s)}`,
  intersects: (leaf, s) => `有 ${listWords(leaf, s)} 之一`,
  containsAll: (leaf, s) => `有 ${listWords(leaf, s)}`,
  subsetOf: (leaf, s) => `只有 ${listWords(leaf, s)}`,
  regionWithin: (leaf, s) => `在 ${region(leaf, s)} 内`,
  notRegionWithin: (leaf, s) => `不在 ${region(leaf, s)} 内`,
  between: bounded,
  withinMonthsAfter: bounded,
  withinMonthsBefore: bounded,
  withinCalendarMonths: bounded,
}

/** What a leaf wants, in words. */
export function needWords({ source, leaf }: Node, s: Slots): string | undefined {
  if ('judgement' in source) return source.judgement
  if (!leaf || !('op' in source)) return undefined
  const { op } = source
  return NEED[op]?.(leaf, s) ?? `${SIGN[op] ?? ''}${known(leaf, wantedOf(leaf, op), s)}`
}

/** The value compared with, not the bound made of it. */
function wantedOf(leaf: Leaf, op: string): Expr | undefined {
  if (leaf.check) return leaf.check.parts[0]
  const bound = leaf.bounds?.lo ?? leaf.bounds?.hi
  return op === 'lt' || op === 'gt' ? bound?.parts[0] : bound
}

/** What is known of the fact a leaf looks at, in words; nothing where it is unknown. */
export function haveWords({ leaf }: Node, s: Slots): string | undefined {
  const value = leaf?.left.get(s)
  return leaf && value !== undefined ? valueWords(unitOf(leaf.left), value) : undefined
}
