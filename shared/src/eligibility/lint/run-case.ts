import { type CompiledPack, compile } from '../compile.ts'
import type { Criterion } from '../criterion.ts'
import { evaluate } from '../evaluate.ts'
import type { CriterionResult, Evaluation } from '../evaluation.ts'
import type { Policy, RulePack } from '../policy.ts'
import { readFacts } from '../read-facts.ts'
import { failingOf, judgedOf } from './failing.ts'
import type { PolicyCase } from './policy-case.ts'

/** Where a case says one thing and the policy another, in Chinese; empty when they agree. */
export type Disagreement = readonly string[]

/** One policy alone with the pack's facts and parameters, ready to be asked. */
export const alone = (policy: Policy, { facts, parameters }: RulePack): CompiledPack =>
  compile({ facts, parameters, policies: [policy] })

/**
 * What the policy answers to a case.
 *
 * @returns the problems of the case's own facts instead, when they cannot be read.
 */
export function answerTo(
  pack: CompiledPack,
  { facts, asOf }: PolicyCase,
): Evaluation | { readonly problems: readonly string[] } {
  const read = readFacts(pack.pack.facts, facts)
  if (!read.ok) return { problems: read.problems.map(({ message }) => message) }
  const [policy] = pack.policies
  return evaluate(pack, policy?.policy.id ?? '', read.facts, asOf)
}

/** The first amount of money as a case writes it. */
const amountOf = ({ amounts: [first] }: Evaluation): PolicyCase['amount'] =>
  first ? [first.lowFen, first.highFen] : null

const set = (keys: readonly string[]): string => [...new Set(keys)].sort().join('、') || '无'

type Comparison = (one: PolicyCase, answer: Evaluation) => string | undefined

const differ = (name: string, wanted: string, got: string): string | undefined =>
  wanted === got ? undefined : `${name}应为 ${wanted}，实为 ${got}`

const compareVerdict: Comparison = (one, answer) => differ('结论', one.verdict, answer.verdict)
const compareAmount: Comparison = (one, answer) =>
  one.amount === undefined
    ? undefined
    : differ('金额', JSON.stringify(one.amount), JSON.stringify(amountOf(answer)))
const compareAsk: Comparison = (one, answer) =>
  one.ask && differ('要问的', set(one.ask), set(answer.ask.map(({ fact }) => fact)))
const compareDay: Comparison = (one, answer) =>
  one.eligibleFrom && differ('起始日', one.eligibleFrom, answer.eligibleFrom ?? '无')
const compareFlips: Comparison = (one, answer) =>
  one.flips && differ('能翻转的', set(one.flips), set(answer.flips.map(({ fact }) => fact)))

type Reasons = (node: Criterion, result: CriterionResult) => readonly string[]

function reasons(
  policy: Policy,
  { criteria, receipt }: Evaluation,
  of: Reasons,
): readonly string[] {
  const version = policy.versions.find(({ from }) => from === receipt.versionFrom)
  return version && criteria ? of(version.when, criteria) : []
}

/** Where the answer is not what the case pins down, apart from what it fails by and what would turn it. */
export function disagreements(policy: Policy, one: PolicyCase, answer: Evaluation): Disagreement {
  const judged =
    one.judged && differ('由人决定的', set(one.judged), set(reasons(policy, answer, judgedOf)))
  return [
    ...[compareVerdict, compareAmount, compareAsk, compareDay].map((compare) =>
      compare(one, answer),
    ),
    judged,
  ].flatMap((words) => words || [])
}

/** Runs one case: everything it pins down is compared. */
export function runCase(policy: Policy, pack: CompiledPack, one: PolicyCase): Disagreement {
  const answer = answerTo(pack, one)
  if ('problems' in answer) return answer.problems
  const failing =
    one.failing && differ('不符合的', set(one.failing), set(reasons(policy, answer, failingOf)))
  const flips = compareFlips(one, answer)
  return [
    ...disagreements(policy, one, answer),
    ...[failing, flips].flatMap((words) => words || []),
  ]
}
