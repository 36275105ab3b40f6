import type { Expression } from './criterion.ts'
import { type Slots, takeInHand } from './fact-index.ts'
import type { Expr, Span } from './node.ts'
import { FALSE } from './outcome.ts'
import { withRecord } from './unknown.ts'
import { dateWords, moneyWords, ratioWords, valueWords } from './words.ts'

type Kind = 'money' | 'plain' | 'ratio'

function spanWords(span: Span, kind: Kind): string {
  if (!span) return '文件未写明'
  const one = (value: number): string => {
    if (!Number.isFinite(value)) return '不限'
    return kind === 'money'
      ? moneyWords(value)
      : kind === 'ratio'
        ? ratioWords(value)
        : String(value)
  }
  return span[0] === span[1] ? one(span[0]) : `${one(span[0])} 至 ${one(span[1])}`
}

function factWords(expr: Expr, s: Slots): string {
  const value = expr.get(s)
  const label = expr.field?.def.label ?? ''
  return value === undefined ? label : `${label}(${valueWords(expr.field, value)})`
}

function joined(expr: Expr, s: Slots, sign: string, kinds: (i: number) => Kind): string {
  return expr.parts.map((part, i) => words(part, s, kinds(i))).join(sign)
}

/** A floor of zero goes without saying: nobody is paid less than nothing. */
function maxWords(expr: Expr, s: Slots): string {
  const said = expr.parts.filter(({ constant }) => constant !== 0)
  const shown = said.map((part) => words(part, s, 'money'))
  return shown.length === 1 ? shown.join('') : `${shown.join('、')} 中较高的`
}

/** In a product only one part is money: the others are counts. */
function factorKind(expr: Expr): (i: number) => Kind {
  const isMoney = (part: Expr): boolean =>
    part.field?.def.type.kind === 'money' ||
    (typeof part.constant === 'number' && part.constant >= 1000) ||
    part.parts.some(isMoney)
  const first = expr.parts.findIndex(isMoney)
  return (i) => (i === first ? 'money' : 'plain')
}

function tierWords(expr: Expr, s: Slots): string {
  const [by] = expr.parts
  const value = by?.get(s)
  const label = by?.field?.def.label ?? ''
  const which =
    value === undefined
      ? ''
      : `:${valueWords(by?.field, value)} ${spanWords(expr.span(s), 'money')}`
  return `按${label}${which}`
}

const OVER = { sum: '合计', largest: '取最高', count: '个数' }

function recordsWords(expr: Expr, s: Slots, op: keyof typeof OVER): string {
  const [each] = expr.parts
  const { list } = expr
  if (!each || !list) return OVER[op]
  const before = s[list.slot + 1] as unknown as Slots | undefined
  const given = (s[list.slot] as readonly Slots[] | undefined) ?? [before ?? []]
  const lines = given.flatMap((record) =>
    withRecord(s, list, record, () => {
      const out = expr.criteria.some((node) => node.test(s) === FALSE)
      return out ? [] : [words(each, s, 'money')]
    }),
  )
  takeInHand(s, list, before)
  const shown = [...new Set(lines)].slice(0, 3).join(';')
  return lines.length > 1 ? `${OVER[op]}:${shown}` : shown
}

type Write = (expr: Expr, s: Slots, source: never) => string

const WRITE: Readonly<Record<string, Write>> = {
  fact: factWords,
  param: (expr, s) => spanWords(expr.span(s), 'money'),
  plus: (expr, s) => joined(expr, s, ' + ', () => 'money'),
  minus: (expr, s) => joined(expr, s, ' − ', () => 'money'),
  times: (expr, s) => joined(expr, s, ' × ', factorKind(expr)),
  min: (expr, s) => `${joined(expr, s, '、', () => 'money')} 中较低的`,
  max: maxWords,
  share: (expr, s) => joined(expr, s, ' × ', (i) => (i === 0 ? 'money' : 'ratio')),
  tier: tierWords,
  sum: (expr, s) => recordsWords(expr, s, 'sum'),
  largest: (expr, s) => recordsWords(expr, s, 'largest'),
  count: (expr, s) => recordsWords(expr, s, 'count'),
  from: (expr, s) => spanWords(expr.span(s), 'money'),
  cases: (expr, s) => spanWords(expr.span(s), 'money'),
  yearsSince: (expr, s) => spanWords(expr.span(s), 'plain'),
  monthsSince: (expr, s) => spanWords(expr.span(s), 'plain'),
  monthsTouched: (expr, s) => spanWords(expr.span(s), 'plain'),
  yearOf: (expr, s) => spanWords(expr.span(s), 'plain'),
  unseen: (_expr, _s, source: never) => (source as { unseen: string }).unseen,
}

function words(expr: Expr, s: Slots, kind: Kind): string {
  const source = expr.source as Exclude<Expression, number | boolean>
  if (typeof source === 'string')
    return typeof expr.constant === 'number' ? dateWords(expr.constant) : source
  if (typeof source !== 'object') return spanWords(expr.span(s), kind)
  const op = Object.keys(WRITE).find((name) => name in source)
  return op && WRITE[op] ? WRITE[op](expr, s, source as never) : spanWords(expr.span(s), kind)
}

/** How an amount is computed, in words: «按证书等级:中级工 ¥1,500». */
export const amountWords = (expr: Expr, s: Slots): string => words(expr, s, 'money')
