import { LogicEngine } from 'json-logic-engine'
import type { Rule } from '../workload.ts'
import type { Decision, Engine } from './engine.ts'

function translate(rule: Rule): unknown {
  if ('all' in rule) return { and: rule.all.map(translate) }
  if ('any' in rule) return { or: rule.any.map(translate) }
  if ('not' in rule) return { '!': [translate(rule.not)] }
  const value = { var: rule.fact }
  switch (rule.op) {
    case 'gte':
      return { '>=': [value, rule.value] }
    case 'lte':
      return { '<=': [value, rule.value] }
    case 'eq':
      return { '===': [value, rule.value] }
    case 'in':
      return { in: [value, rule.value] }
    case 'has':
      return { in: [rule.value, value] }
  }
}

/** JSON Logic, interpreted: its fastest form that works where code generation is forbidden. */
export const jsonLogic: Engine = (policies) => {
  const engine = new LogicEngine()
  const rules = policies.map(({ when }) => translate(when))
  return { decide: (profile) => rules.map((rule): Decision => Boolean(engine.run(rule, profile))) }
}
