import type { Expression, RecordsExpression } from './criterion.ts'
import type { FactKey } from './fact.ts'
import { type Cell, type Field, type Slots, takeInHand } from './fact-index.ts'
import type { Expr, Node, Span, Value } from './node.ts'
import { both, FALSE, type Mask, OPEN, TRUE } from './outcome.ts'
import { fieldOf, RuleFault, type Scope } from './scope.ts'

type Source = Extract<Expression, object> &
  ({ sum: RecordsExpression } | { largest: RecordsExpression } | { count: RecordsExpression })

interface Looked {
  readonly mask: Mask
  readonly span: Span
}

const ONE: Span = [1, 1]

function quantifierOf(scope: Scope, id: string): Node & { list: Field } {
  const node = scope.byId.get(id)
  if (!node?.list) throw new RuleFault(`no criterion over records is called ${id}`)
  return { ...node, list: node.list }
}

type Alike = (record: Slots, inHand: Slots | undefined) => Mask

/** Whether a record shares what it must with the one in hand; what is not known of either may be shared. */
function alikeIn(scope: Scope, list: Field, keys: readonly FactKey[] = []): Alike {
  const at = keys.map((key) => list.members.indexOf(fieldOf(scope, key)))
  if (at.includes(-1)) throw new RuleFault(`alike names what is no fact of ${list.def.key}`)
  const one = (a: Cell, b: Cell): Mask =>
    a === undefined || b === undefined ? OPEN : a === b ? TRUE : FALSE
  return (record, inHand) =>
    record === inHand ? TRUE : at.reduce((all, i) => both(all, one(record[i], inHand?.[i])), TRUE)
}

/** Every record with whether it counts and what it adds; for an absent list, one record nothing is known of. */
function look(
  s: Slots,
  list: Field,
  criteria: readonly Node[],
  alike: Alike,
  each?: Expr,
): Looked[] {
  const given = s[list.slot] as readonly Slots[] | undefined
  const before = s[list.slot + 1] as unknown as Slots | undefined
  const looked = (given ?? [before?.slice() ?? []]).map((record) => {
    takeInHand(s, list, record)
    const mask = criteria.reduce((all, node) => both(all, node.test(s)), alike(record, before))
    return { mask, span: mask === FALSE ? ONE : each ? each.span(s) : ONE }
  })
  takeInHand(s, list, before)
  return looked.filter(({ mask }) => mask !== FALSE)
}

function total(records: readonly Looked[], absent: boolean): Span {
  let low = 0
  let high = 0
  for (const { mask, span } of records) {
    if (!span) return undefined
    const sure = mask === TRUE && !absent
    low += sure ? span[0] : Math.min(0, span[0])
    high += sure ? span[1] : Math.max(0, span[1])
  }
  return absent && high > 0 ? [low, Number.POSITIVE_INFINITY] : [low, high]
}

/** The greatest; where no record counts for sure, at least one is taken to (else there is nothing to pay). */
function greatest(records: readonly Looked[], atLeastOne: boolean): Span {
  const spans = records.map(({ span }) => span).filter((span) => span !== undefined)
  if (spans.length === 0) return records.length === 0 ? [0, 0] : undefined
  const sure = records.filter(({ mask }) => mask === TRUE).map(({ span }) => span?.[0] ?? 0)
  const least = Math.min(...spans.map((span) => span[0]))
  const low = sure.length > 0 ? Math.max(...sure) : atLeastOne ? least : Math.min(0, least)
  return [low, Math.max(...spans.map((span) => span[1]))]
}

/** The list meant, and what a record must pass to count. */
function recordsOf(scope: Scope, of: RecordsExpression): { list: Field; criteria: Node[] } {
  const own = of.where ? [scope.node(of.where)] : []
  if (of.over === undefined) return { list: fieldOf(scope, of.list ?? ''), criteria: own }
  const { list, where, kids } = quantifierOf(scope, of.over)
  return { list, criteria: [...(where ? [where] : []), ...kids, ...own] }
}

/** `sum`, `largest` and `count` over a list's records. */
export function overRecords(
  scope: Scope,
  source: Source,
  compile: (each: Expression) => Expr,
): Expr {
  const of = 'sum' in source ? source.sum : 'largest' in source ? source.largest : source.count
  const { list, criteria } = recordsOf(scope, of)
  const alike = alikeIn(scope, list, of.alike)
  const each = of.each === undefined ? undefined : compile(of.each)
  const span = (s: Slots): Span => {
    const records = look(s, list, criteria, alike, each)
    if ('largest' in source) return greatest(records, of.over !== undefined)
    return total(records, s[list.slot] === undefined)
  }
  const get = (s: Slots): Value | undefined => {
    if (s[list.slot] === undefined) return undefined
    const all = span(s)
    return all && all[0] === all[1] ? all[0] : undefined
  }
  return { source, get, span, parts: each ? [each] : [], criteria, list }
}
