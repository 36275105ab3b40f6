import Engine from 'publicodes'
import { factNames, kindOf, type Profile, type Rule, type Value } from '../workload.ts'
import type { Engine as BenchEngine, Decision } from './engine.ts'

const nameOf = (fact: string) => fact.replace(/_/g, ' ')
const awardOf = (value: string) => `award ${nameOf(value)}`

function translate(rule: Rule): unknown {
  if ('all' in rule) return { 'toutes ces conditions': rule.all.map(translate) }
  if ('any' in rule) return { 'une de ces conditions': rule.any.map(translate) }
  if ('not' in rule) return { '=': [translate(rule.not), 'non'] }
  switch (rule.op) {
    case 'gte':
      return `${nameOf(rule.fact)} >= ${rule.value}`
    case 'lte':
      return `${nameOf(rule.fact)} <= ${rule.value}`
    case 'eq':
      return `${nameOf(rule.fact)} = ${rule.value ? 'oui' : 'non'}`
    case 'in':
      return { 'une de ces conditions': rule.value.map((one) => `${nameOf(rule.fact)} = '${one}'`) }
    case 'has':
      return `${awardOf(rule.value)} = oui`
  }
}

function declare(): Record<string, unknown> {
  const entries = factNames.flatMap((fact): [string, unknown][] => {
    const kind = kindOf(fact)
    if (kind.kind === 'set') return kind.values.map((value) => [awardOf(value), { question: '?' }])
    if (kind.kind === 'enum')
      return [[nameOf(fact), { 'une possibilité': kind.values.map((value) => `'${value}'`) }]]
    return [
      [
        nameOf(fact),
        kind.kind === 'boolean' ? { question: '?', type: 'booléen' } : { question: '?' },
      ],
    ]
  })
  return Object.fromEntries(entries)
}

const yesOrNo = (value: boolean) => (value ? 'oui' : 'non')

function statement(fact: string, value: Value): [string, unknown][] {
  const kind = kindOf(fact)
  if (kind.kind === 'set')
    return kind.values.map((one) => [
      awardOf(one),
      yesOrNo((value as readonly string[]).includes(one)),
    ])
  if (typeof value === 'boolean') return [[nameOf(fact), yesOrNo(value)]]
  return [[nameOf(fact), typeof value === 'string' ? `'${value}'` : value]]
}

const situation = (profile: Profile): Record<string, unknown> =>
  Object.fromEntries(
    factNames.flatMap((fact) => {
      const value = profile[fact]
      return value === undefined ? [] : statement(fact, value)
    }),
  )

const toDecision = (value: unknown): Decision => (value === undefined ? undefined : value === true)

/** One situation a profile, one evaluation a policy. */
export const publicodes: BenchEngine = (policies) => {
  const quiet = { log: () => undefined, warn: () => undefined, error: () => undefined }
  const rules = {
    ...declare(),
    ...Object.fromEntries(policies.map(({ id, when }) => [`policy ${id}`, translate(when)])),
  }
  const engine = new Engine(rules, { logger: quiet })
  return {
    decide: (profile) => {
      engine.setSituation(situation(profile))
      return policies.map(({ id }) => toDecision(engine.evaluate(`policy ${id}`).nodeValue))
    },
  }
}
