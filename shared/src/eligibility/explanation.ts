import type { CriterionResult, Outcome } from './evaluation.ts'
import type { Field, Slots } from './fact-index.ts'
import { haveWords, needWords } from './need-words.ts'
import type { Node } from './node.ts'
import { FALSE, JUDGEMENT, type Mask, TRUE } from './outcome.ts'
import { type Outcomes, outcomesOf } from './trace.ts'
import { withRecord } from './unknown.ts'

export function outcomeOf(mask: Mask): Outcome {
  if (mask === TRUE) return 'met'
  if (mask === FALSE) return 'notMet'
  return mask === JUDGEMENT ? 'judgement' : 'unknown'
}

/** A record is looked at when it passes `where`; the result is of what all must hold for it. */
function records(node: Node, list: Field, s: Slots): CriterionResult['records'] {
  const given = (s[list.slot] as readonly Slots[] | undefined) ?? []
  return given.flatMap((record, index) =>
    withRecord(s, list, record, () => {
      const [that] = node.kids
      const left = !that || node.where?.test(s) === FALSE
      return left ? [] : [{ index, result: explain(that, s) }]
    }),
  )
}

/** One criterion, at its place among the outcomes of the rule. */
function resultOf(node: Node, s: Slots, outcomes: Outcomes, at: number): CriterionResult {
  const [first] = node.kids
  if (node.hidden && first) return resultOf(first, s, outcomes, at + 1)
  const { id, label, cite } = node.source
  const have = haveWords(node, s)
  const need = needWords(node, s)
  let next = at + 1
  const kidOf = (kid: Node): CriterionResult => {
    const place = next
    next += kid.size
    return resultOf(kid, s, outcomes, place)
  }
  return {
    id,
    label,
    outcome: outcomeOf(outcomes[at] as Mask),
    ...(have === undefined ? {} : { have }),
    ...(need === undefined ? {} : { need }),
    ...(cite ? { cite } : {}),
    ...(node.kids.length > 0 && !node.list ? { children: node.kids.map(kidOf) } : {}),
    ...(node.list ? { records: records(node, node.list, s) ?? [] } : {}),
  }
}

/** The tree of results: at each node its outcome, what is known, what is wanted, and the sentence. */
export const explain = (node: Node, s: Slots, exact?: Mask): CriterionResult => {
  const [quick, ...inside] = outcomesOf(node, s)
  return resultOf(node, s, [exact ?? (quick as Mask), ...inside], 0)
}
