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

/** The criteria over records of which one must pass for a criterion to hold: no other branch makes up for them. */
export function requiredBy(node: Node): readonly Node[] {
  if (node.kind === 'some') return [node]
  return node.kind === 'all' ? node.kids.flatMap(requiredBy) : []
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

/** The list meant, what a record must pass to count, and whether one of them must. */
function recordsOf(scope: Scope, of: RecordsExpression) {
  const own = of.where ? [scope.node(of.where)] : []
  if (of.over === undefined)
    return { list: fieldOf(scope, of.list ?? ''), criteria: own, atLeastOne: false }
  const node = scope.byId.get(of.over)
  if (!node?.list) throw new RuleFault(`no criterion over records is called ${of.over}`)
  const { list, where, kids } = node
  const criteria = [...(where ? [where] : []), ...kids, ...own]
  return { list, criteria, atLeastOne: own.length === 0 && scope.required.has(node) }
}

/** `sum`, `largest` and `count` over a list's records. */
export function overRecords(
  scope: Scope,
  source: Source,
  compile: (each: Expression) => Expr,
): Expr {
  const of = 'sum' in source ? source.sum : 'largest' in source ? source.largest : source.count
  const { list, criteria, atLeastOne } = recordsOf(scope, of)
  const alike = alikeIn(scope, list, of.alike)
  const each = of.each === undefined ? undefined : compile(of.each)
  const span = (s: Slots): Span => {
    const records = look(s, list, criteria, alike, each)
    if ('largest' in source) return greatest(records, atLeastOne)
    return total(records, s[list.slot] === undefined)
  }
  const get = (s: Slots): Value | undefined => {
    if (s[list.slot] === undefined) return undefined
    const all = span(s)
    return all && all[0] === all[1] ? all[0] : undefined
  }
  return { source, get, span, parts: each ? [each] : [], criteria, list }
}
