import type { Policy } from '@cgt/shared/eligibility/policy'
import { expect, it } from 'vitest'
import { judge } from '../eligibility/judge'
import type { Screened } from '../eligibility/use-screening'
import { smallPack } from '../testing/small-pack'
import { openTopics, scopeText, topicsOf, withinTopics } from './topics'

const categories: Readonly<Record<string, string>> = {
  months: '社保补贴',
  certificate: '技能提升/取证',
  past: '工会帮扶',
}
const policies = smallPack.policies.map(
  (policy): Policy => ({ ...policy, category: categories[policy.id] ?? policy.category }),
)
const { evaluations, ask, best } = judge(smallPack, 'worker', {}, '2026-11-22')
const screening: Screened = {
  index: {
    policies: new Map(policies.map((policy) => [policy.id, policy])),
    facts: new Map(smallPack.facts.map((def) => [def.key, def])),
  },
  evaluations,
  asks: ask,
  best,
  counts: { fits: 0, settled: 1, open: 2 },
}

it('offers only topics of which something can still be settled', () => {
  expect(openTopics(screening, '2026-11-22').map(({ name }) => name)).toEqual([
    '社保补贴',
    '技能提升',
  ])
})

it('counts what lies below a topic as the topic’s', () => {
  const more = policies.map((policy): Policy => ({ ...policy, category: '技能提升/学历' }))
  expect(topicsOf(more, '2026-11-22')).toEqual([{ name: '技能提升', policies: 4 }])
})

it('puts a topic that is surely in force before one with more that may not be', () => {
  const workers = policies.filter(({ subject }) => subject === 'worker')
  const dated = workers.map((policy): Policy => {
    const category = policy.id === 'months' ? '社保补贴' : '创业'
    return { ...policy, category }
  })
  expect(topicsOf(dated, '2026-11-22').map(({ name }) => name)).toEqual(['社保补贴', '创业'])
})

it('asks only what the picked topics wait for, and counts only them', () => {
  const { asks, counts } = withinTopics(screening, ['技能提升'])
  expect(asks.map(({ fact }) => fact)).toEqual(['cert'])
  expect(counts).toEqual({ fits: 0, settled: 0, open: 1 })
})

it('takes nothing away when nothing was picked', () => {
  expect(withinTopics(screening, [])).toBe(screening)
})

it('says for whom and about what', () => {
  expect(scopeText('enterprise', [])).toBe('企业')
  expect(scopeText('worker', ['技能提升', '落户'])).toBe('职工 · 技能提升等 2 样')
})
