import type { CompiledPack } from '../../shared/src/eligibility/compile.ts'
import type { Cite } from '../../shared/src/eligibility/criterion.ts'
import { toDay } from '../../shared/src/eligibility/dates.ts'
import { evaluate } from '../../shared/src/eligibility/evaluate.ts'
import type {
  CriterionResult,
  Evaluation,
  Outcome,
  Receipt,
  Verdict,
} from '../../shared/src/eligibility/evaluation.ts'
import type { Policy } from '../../shared/src/eligibility/policy.ts'
import { factsGiven } from './facts-given.ts'
import { suggestion } from './nearest.ts'
import { RequestFault } from './request-fault.ts'

/** One criterion, leaf or group, of the flattened tree. */
interface FlatCriterion {
  readonly id: string
  readonly outcome: Outcome
  /** The sentence it rests on; a group without one is named by its label. */
  readonly text: string
  readonly label: string
  readonly cite: (Cite & { readonly name: string; readonly url: string }) | null
  /** The record it was tested on, inside a test over records. */
  readonly record?: number
}

/** What the command prints. */
interface Answer {
  readonly verdict: Verdict
  /** Of the first benefit that is money, integer 分; `null` high: no ceiling is known. */
  readonly amount: { readonly lowFen: number; readonly highFen: number | null } | null
  readonly criteria: readonly FlatCriterion[]
  readonly ask: readonly string[]
  readonly flips: readonly string[]
  readonly eligibleFrom: string | null
  readonly receipt: Receipt
}

function* flatten(
  result: CriterionResult,
  policy: Policy,
  record?: number,
): Generator<FlatCriterion> {
  const { id, outcome, label, cite, children = [], records = [] } = result
  const document = cite && policy.documents[cite.document]
  yield {
    id,
    outcome,
    text: cite?.text ?? label,
    label,
    cite: cite && document ? { ...cite, name: document.name, url: document.url } : null,
    ...(record === undefined ? {} : { record }),
  }
  for (const child of children) yield* flatten(child, policy, record)
  for (const { index, result: inner } of records) yield* flatten(inner, policy, index)
}

const keys = (list: readonly { readonly fact: string }[]): readonly string[] => [
  ...new Set(list.map(({ fact }) => fact)),
]

function print(policy: Policy, evaluation: Evaluation): Answer {
  const { verdict, amounts, criteria, ask, flips, eligibleFrom, receipt } = evaluation
  const [first] = amounts
  return {
    verdict,
    amount: first ? { lowFen: first.lowFen, highFen: first.highFen } : null,
    criteria: criteria ? [...flatten(criteria, policy)] : [],
    ask: keys(ask),
    flips: keys(flips),
    eligibleFrom: eligibleFrom ?? null,
    receipt,
  }
}

/**
 * Answers one request.
 *
 * @throws RequestFault for an unknown policy, a day that is none, or facts that cannot be read.
 */
export function answer(pack: CompiledPack, request: Readonly<Record<string, unknown>>): Answer {
  const { policyId, asOf, facts, ...rest } = request
  const extra = Object.keys(rest)[0]
  if (extra !== undefined) throw new RequestFault(`不认识的字段「${extra}」`)
  if (typeof policyId !== 'string') throw new RequestFault('policyId：要写一个政策的编号')
  const policy = pack.byId.get(policyId)?.policy
  if (!policy)
    throw new RequestFault(
      `policyId：没有政策「${policyId}」${suggestion(policyId, [...pack.byId.keys()])}`,
    )
  if (typeof asOf !== 'string') throw new RequestFault('asOf：要写一个日期，如 2025-07-26')
  if (toDay(asOf) === undefined)
    throw new RequestFault(`asOf：「${asOf}」不是日历上的一天，要写成 YYYY-MM-DD`)
  return print(policy, evaluate(pack, policy.id, factsGiven(pack, facts), asOf))
}
