import type { Criterion } from '../criterion.ts'
import type { CriterionResult, Outcome } from '../evaluation.ts'

/** A child with what its parent makes of it: an exception counts turned round. */
interface Child {
  readonly node: Criterion
  readonly result: CriterionResult
  readonly exception: boolean
}

const kidsOf = (node: Criterion): readonly Criterion[] => {
  if ('all' in node) return node.all
  if ('any' in node) return node.any
  if ('atLeast' in node) return node.of
  if ('not' in node) return [node.not]
  return 'unless' in node ? [node.base, ...node.unless] : []
}

function childrenOf(node: Criterion, { children = [], records = [] }: CriterionResult): Child[] {
  const test = 'some' in node ? node.some : 'every' in node ? node.every : undefined
  if (test) return records.map(({ result }) => ({ node: test.that, result, exception: false }))
  return kidsOf(node).flatMap((kid, i) => {
    const result = children[i]
    const exception = 'not' in node || ('unless' in node && i > 0)
    return result ? [{ node: kid, result, exception }] : []
  })
}

/** From a node down: the innermost nodes with this outcome that make their parents have it too. */
function deepest(node: Criterion, result: CriterionResult, outcome: Outcome): readonly string[] {
  if (result.outcome !== outcome) return []
  const inner = childrenOf(node, result).flatMap((child) => {
    if (!child.exception || outcome !== 'notMet') return deepest(child.node, child.result, outcome)
    return 'unless' in node && child.result.outcome === 'met' ? [child.node.id] : []
  })
  return inner.length > 0 ? inner : [node.id]
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)]

/**
 * The criteria by which the whole fails: from the root down, every failing member of a group to its leaves;
 * a `not`, an exception that is met, and a list without a record are reasons themselves.
 */
export const failingOf = (node: Criterion, result: CriterionResult): readonly string[] =>
  unique(deepest(node, result, 'notMet'))

/** The decisions by which the whole is left to a person. */
export const judgedOf = (node: Criterion, result: CriterionResult): readonly string[] =>
  unique(deepest(node, result, 'judgement'))
