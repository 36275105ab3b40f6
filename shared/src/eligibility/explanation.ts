import type { CriterionResult, Outcome } from './evaluation.ts'
import type { Field, Slots } from './fact-index.ts'
import { haveWords, needWords } from './need-words.ts'
import type { Node } from './node.ts'
import { FALSE, JUDGEMENT, type Mask, TRUE } from './outcome.ts'
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

const visible = (node: Node): Node => (node.hidden && node.kids[0] ? visible(node.kids[0]) : node)

/** The tree of results: at each node its outcome, what is known, what is wanted, and the sentence. */
export function explain(node: Node, s: Slots, exact?: Mask): CriterionResult {
  const { id, label, cite } = node.source
  const have = haveWords(node, s)
  const need = needWords(node, s)
  return {
    id,
    label,
    outcome: outcomeOf(exact ?? node.test(s)),
    ...(have === undefined ? {} : { have }),
    ...(need === undefined ? {} : { need }),
    ...(cite ? { cite } : {}),
    ...(node.kids.length > 0 && !node.list
      ? { children: node.kids.map((kid) => explain(visible(kid), s)) }
      : {}),
    ...(node.list ? { records: records(node, node.list, s) ?? [] } : {}),
  }
}
