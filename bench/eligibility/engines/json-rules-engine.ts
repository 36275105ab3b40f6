import { Engine as RulesEngine } from 'json-rules-engine'
import type { Rule } from '../workload.ts'
import type { Engine } from './engine.ts'

const operators = {
  gte: 'greaterThanInclusive',
  lte: 'lessThanInclusive',
  eq: 'equal',
  in: 'in',
  has: 'contains',
}

function translate(rule: Rule): object {
  if ('all' in rule) return { all: rule.all.map(translate) }
  if ('any' in rule) return { any: rule.any.map(translate) }
  if ('not' in rule) return { not: translate(rule.not) }
  return { fact: rule.fact, operator: operators[rule.op], value: rule.value }
}

/** One engine, one rule a policy, one run a profile; a missing fact does not throw. */
export const jsonRules: Engine = (policies) => {
  const engine = new RulesEngine([], { allowUndefinedFacts: true })
  for (const [index, { when }] of policies.entries())
    engine.addRule({
      conditions: translate(when),
      event: { type: 'met', params: { index } },
    })
  return {
    decide: async (profile) => {
      const decisions = new Array<boolean>(policies.length).fill(false)
      const { events } = await engine.run(profile)
      for (const { params } of events) decisions[Number(params?.index)] = true
      return decisions
    },
  }
}
