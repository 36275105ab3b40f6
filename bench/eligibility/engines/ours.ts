import { decideBatch, outcomeIn } from '@cgt/shared/eligibility/batch'
import type { Bits } from '@cgt/shared/eligibility/columns'
import type { Criterion } from '@cgt/shared/eligibility/criterion'
import type { FactDef, FactType } from '@cgt/shared/eligibility/fact'
import type { Slots } from '@cgt/shared/eligibility/fact-index'
import { FALSE, type Mask, TRUE } from '@cgt/shared/eligibility/outcome'
import { readFacts } from '@cgt/shared/eligibility/read-facts'
import { compileRules, decideRule, explainRule, type RuleBook } from '@cgt/shared/eligibility/rules'
import { type BenchPolicy, factNames, kindOf, type Profile, type Rule } from '../workload.ts'
import type { AtOnce, Decision, Engine, OneByOne } from './engine.ts'

function typeOf(name: string): FactType {
  const kind = kindOf(name)
  switch (kind.kind) {
    case 'boolean':
      return { kind: 'boolean' }
    case 'integer':
      return { kind: 'integer', min: kind.min, max: kind.max }
    case 'day':
      return { kind: 'integer', min: kind.min * 10000 + 101, max: kind.max * 10000 + 1228 }
    default:
      return { kind: kind.kind, values: kind.values.map((value) => ({ value, label: value })) }
  }
}

const defs = factNames.map(
  (key): FactDef => ({
    key,
    subject: 'worker',
    type: typeOf(key),
    label: key,
    question: key,
    why: key,
    sensitivity: 'plain',
    mutability: 'actionable',
    cost: 1,
  }),
)

function translate(rule: Rule, path: string): Criterion {
  const node = { id: path, label: path }
  const inside = (rules: readonly Rule[]) => rules.map((one, i) => translate(one, `${path}.${i}`))
  if ('all' in rule) return { ...node, all: inside(rule.all) }
  if ('any' in rule) return { ...node, any: inside(rule.any) }
  if ('not' in rule) return { ...node, not: translate(rule.not, `${path}.0`) }
  switch (rule.op) {
    case 'in':
      return { ...node, fact: rule.fact, op: 'in', values: rule.value }
    case 'has':
      return { ...node, fact: rule.fact, op: 'containsAll', values: [rule.value] }
    default:
      return { ...node, fact: rule.fact, op: rule.op, value: rule.value }
  }
}

export const bookOf = (policies: readonly BenchPolicy[]): RuleBook =>
  compileRules(
    defs,
    policies.map(({ id, when }) => translate(when, id)),
  )

/** Every fact is checked as the product checks it; that is part of what is timed. */
export function read(profile: Profile): Slots {
  const result = readFacts(defs, profile)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join())
  return result.facts.slots
}

const toDecision = (mask: Mask): Decision =>
  mask === TRUE ? true : mask === FALSE ? false : undefined

type Decide = (book: RuleBook, rule: number, s: Slots) => Mask

function oneByOne(policies: readonly BenchPolicy[], decide: Decide): OneByOne {
  const book = bookOf(policies)
  return {
    decide: (profile) => {
      const s = read(profile)
      const decisions = new Array<Decision>(policies.length)
      for (let i = 0; i < policies.length; i++) decisions[i] = toDecision(decide(book, i, s))
      return decisions
    },
  }
}

/** The verdict alone. */
export const oursVerdict: Engine = (policies) => oneByOne(policies, decideRule)

/** The verdict, every criterion's outcome, what to ask, and each single fact that would turn a refusal. */
export const oursExplained: Engine = (policies) =>
  oneByOne(policies, (book, rule, s) => explainRule(book, rule, s).mask)

/** The whole population in columns; the answer is one bitset a policy. */
export const oursBatch: Engine = (policies) => {
  const book = bookOf(policies)
  const batch: AtOnce<readonly Bits[]> = {
    decideAll: (profiles) => decideBatch(book, profiles.map(read)),
    decisionsOf: (answer, i) => answer.map((bits) => toDecision(outcomeIn(bits, i))),
  }
  return batch as AtOnce<unknown>
}
