import type { Expression } from './criterion.ts'
import type { Field, Slots } from './fact-index.ts'
import type { Expr, Node, Span, Value } from './node.ts'
import { FALSE, TRUE } from './outcome.ts'
import type { Scope } from './scope.ts'

interface Row {
  readonly when: Node
  readonly value: Expr
}

/** The least span that holds them all; what has no value takes no part. */
export const unite = (spans: readonly Span[]): Span =>
  spans.reduce<Span>(
    (all, one) =>
      all && one ? [Math.min(all[0], one[0]), Math.max(all[1], one[1])] : (one ?? all),
    undefined,
  )

function firstThat(rows: readonly Row[], rest: Expr | undefined, s: Slots): Value | undefined {
  for (const { when, value } of rows) {
    const mask = when.test(s)
    if (mask === TRUE) return value.get(s)
    if (mask !== FALSE) return undefined
  }
  return rest?.get(s)
}

function stillPossible(rows: readonly Row[], rest: Expr | undefined, s: Slots): Expr[] {
  const open: Expr[] = []
  for (const { when, value } of rows) {
    const mask = when.test(s)
    if (mask !== FALSE) open.push(value)
    if (mask === TRUE) return open
  }
  return rest ? [...open, rest] : open
}

/** The first case that holds; while that is open, its span holds every case that may. */
export function casesOf(
  scope: Scope,
  source: Extract<Expression, { cases: unknown }>,
  want?: Field,
): Expr {
  const rows = source.cases.map((row) => ({
    when: scope.node(row.when),
    value: scope.expr(row.then, want),
  }))
  const rest = source.otherwise === undefined ? undefined : scope.expr(source.otherwise, want)
  return {
    source,
    get: (s) => firstThat(rows, rest, s),
    span: (s) => unite(stillPossible(rows, rest, s).map((value) => value.span(s))),
    parts: [...rows.map(({ value }) => value), ...(rest ? [rest] : [])],
    criteria: rows.map(({ when }) => when),
  }
}
