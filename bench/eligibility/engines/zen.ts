import { evaluateExpressionSync, ZenEngine } from '@gorules/zen-engine'
import type { Profile, Rule } from '../workload.ts'
import type { Decision, Engine } from './engine.ts'

const symbols = { gte: '>=', lte: '<=' }

function translate(rule: Rule): string {
  if ('all' in rule) return `(${rule.all.map(translate).join(' and ')})`
  if ('any' in rule) return `(${rule.any.map(translate).join(' or ')})`
  if ('not' in rule) return `not (${translate(rule.not)})`
  switch (rule.op) {
    case 'gte':
    case 'lte':
      return `${rule.fact} ${symbols[rule.op]} ${rule.value}`
    case 'eq':
      return `${rule.fact} == ${rule.value}`
    case 'in':
      return `${rule.fact} in ${JSON.stringify(rule.value)}`
    case 'has':
      return `contains(${rule.fact}, ${JSON.stringify(rule.value)})`
  }
}

/** Its quickest form here: one graph with an expression a policy, one call a profile. */
export const zen: Engine = (policies) => {
  const expressions = policies.map(({ id, when }) => ({ id, key: id, value: translate(when) }))
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      { id: 'rules', name: 'rules', type: 'expressionNode', content: { expressions } },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
      { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
    ],
  })
  const toDecision = (value: unknown): Decision => (typeof value === 'boolean' ? value : undefined)
  // A missing fact can make the whole graph throw: then each policy is asked alone.
  const oneByOne = (profile: Profile) =>
    expressions.map(({ value }) => {
      try {
        return toDecision(evaluateExpressionSync(value, profile))
      } catch {
        return undefined
      }
    })
  return {
    decide: async (profile) => {
      try {
        const { result } = await decision.evaluate(profile)
        return policies.map(({ id }) => toDecision(result[id]))
      } catch {
        return oneByOne(profile)
      }
    },
  }
}
