import type { Rule } from '../workload.ts'
import type { Decision, Engine } from './engine.ts'

function source(rule: Rule): string {
  if ('all' in rule) return `(${rule.all.map(source).join(' && ')})`
  if ('any' in rule) return `(${rule.any.map(source).join(' || ')})`
  if ('not' in rule) return `!(${source(rule.not)})`
  const value = `p.${rule.fact}`
  switch (rule.op) {
    case 'gte':
      return `${value} >= ${rule.value}`
    case 'lte':
      return `${value} <= ${rule.value}`
    case 'eq':
      return `${value} === ${rule.value}`
    case 'in':
      return `(${rule.value.map((one) => `${value} === ${JSON.stringify(one)}`).join(' || ')})`
    case 'has':
      return `${value}.includes(${JSON.stringify(rule.value)})`
  }
}

/** A rule as a function made of source text. Complete facts only. */
export const compileSource = (rule: Rule) =>
  new Function('p', `return ${source(rule)}`) as (profile: unknown) => boolean

/** Generated source: what no rule engine beats, and what WeChat forbids. */
export const limit: Engine = (policies) => {
  const decide = policies.map(({ when }) => compileSource(when))
  return {
    decide: (profile) => {
      const decisions = new Array<Decision>(decide.length)
      for (let i = 0; i < decide.length; i++) decisions[i] = decide[i]?.(profile)
      return decisions
    },
  }
}
