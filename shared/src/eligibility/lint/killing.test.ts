import { describe, expect, it } from 'vitest'
import type { Criterion } from '../criterion.ts'
import { checkCases, checkKilled } from './killing.ts'
import { lint } from './lint.ts'
import type { PolicyCase } from './policy-case.ts'
import { choice, cite, group, leaf, member, old, pack, policy, withRule } from './testing/sample.ts'

const one = (
  name: string,
  facts: PolicyCase['facts'],
  verdict: PolicyCase['verdict'],
  more: Partial<PolicyCase> = {},
): PolicyCase => ({
  name,
  asOf: '2025-06-15',
  facts,
  verdict,
  ...more,
})
const fits = one('fits', { 'worker.age': 50, 'worker.member': true }, 'eligible', {
  amount: [100000, 100000],
})
const young = one('young', { 'worker.age': 49, 'worker.member': true }, 'notEligible', {
  failing: ['old'],
})

const found = (cases: readonly PolicyCase[] | undefined, rule = policy()) =>
  [...checkCases(rule, cases, pack([rule]))].map(
    ({ criterion, words }) => `${criterion ?? ''} ${words}`,
  )

describe('cases', () => {
  it('that hold and kill every criterion leave nothing to say', () => {
    expect(found([fits, young])).toEqual([])
  })

  it.each<[string, PolicyCase, string]>([
    ['a wrong verdict', { ...fits, verdict: 'closed' }, '结论应为 closed，实为 eligible'],
    ['a wrong amount', { ...fits, amount: [1, 2] }, '金额应为 [1,2]，实为 [100000,100000]'],
    ['a wrong reason', { ...young, failing: ['member'] }, '不符合的应为 member，实为 old'],
    ['a wrong question', { ...fits, ask: ['worker.age'] }, '要问的应为 worker.age，实为 无'],
    ['a wrong day', { ...young, eligibleFrom: '2026-01-01' }, '起始日应为 2026-01-01'],
    ['a wrong decision', { ...fits, judged: ['x'] }, '由人决定的应为 x，实为 无'],
    ['a wrong flip', { ...fits, flips: ['worker.age'] }, '能翻转的应为 worker.age，实为 无'],
    ['facts that cannot be read', { ...fits, facts: { 'worker.age': 'old' } }, 'worker.age'],
  ])('%s is told with the case’s name', (_, wrong, words) => {
    const [message = ''] = found([wrong])
    expect(message).toContain(`用例「${wrong.name}」`)
    expect(message).toContain(words)
  })

  it('a policy without cases is told', () => {
    expect(found(undefined)).toEqual([expect.stringContaining('没有用例')])
  })
})

describe('killing', () => {
  const survivors = (when: Criterion, cases: readonly PolicyCase[]) => {
    const rule = withRule(when)
    return [...checkKilled(rule, cases, pack([rule]))].map(({ criterion }) => criterion)
  }

  it('a criterion that no case depends on is told', () => {
    const or = group('or', {
      any: [old, leaf('young', { fact: 'worker.age', op: 'lt', value: 30 })],
    })
    expect(survivors(or, [fits])).toEqual(['young'])
    const both = group('both', { any: [old, member] })
    expect(survivors(both, [fits])).toEqual(['old', 'member'])
  })

  it('a person’s decision is killed by a case that leaves it open', () => {
    const judged = group('all', {
      all: [old, { id: 'j', label: 'j', cite, judgement: '评审' } as Criterion],
    })
    expect(survivors(judged, [young])).toContain('j')
    expect(survivors(judged, [{ ...fits, verdict: 'needsJudgement' }])).toEqual([])
  })

  it('a decision in the shadow of another is killed by naming who decides', () => {
    const j = (id: string) => ({ id, label: id, cite, judgement: '评审' }) as Criterion
    const shadow = group('all', { all: [group('either', { any: [old, j('j1')] }), j('j2')] })
    const open = { ...fits, verdict: 'needsJudgement' as const }
    const left = { ...young, verdict: 'needsJudgement' as const }
    expect(survivors(shadow, [open, left])).toContain('old')
    expect(
      survivors(shadow, [
        { ...open, judged: ['j2'] },
        { ...left, judged: ['j1', 'j2'] },
      ]),
    ).toEqual([])
  })

  it('a criterion inside an amount is killed by a case that pins the amount', () => {
    const amount = {
      cases: [choice(leaf('old2', { fact: 'worker.age', op: 'gte', value: 60 }), 2)],
      otherwise: 1,
    }
    const rule = withRule(member, {
      benefits: [{ kind: 'cash', words: '钱', amount: amount as never }],
    })
    const kill = (cases: PolicyCase[]) =>
      [...checkKilled(rule, cases, pack([rule]))].map(({ criterion }) => criterion)
    const { amount: _, ...unpinned } = fits
    expect(kill([unpinned])).toEqual(['old2'])
    expect(kill([{ ...fits, amount: [1, 1] }])).toEqual([])
  })
})

describe('the whole lint', () => {
  it('looks into the meaning of rules only once their names hold', () => {
    const unknown = withRule(leaf('x', { fact: 'worker.shoe', op: 'eq', value: 1 }))
    expect(lint(pack([unknown]), new Map()).map(({ words }) => words)).toEqual([
      expect.stringContaining('worker.shoe'),
    ])
  })

  it('tells of cases without a policy, and of a parameter without value or note', () => {
    const cases = new Map([
      ['sample', [fits, young]],
      ['nope', [fits]],
    ])
    expect(lint(pack([policy()]), cases).map(({ about }) => about)).toEqual(['nope'])
    const empty = { key: 'empty', label: '空', kind: 'money' as const, values: [] }
    expect(lint(pack([policy()], [empty]), new Map()).map(({ about }) => about)).toContain('empty')
  })

  it('can be asked of some policies alone', () => {
    const other = policy({ id: 'other' })
    expect(lint(pack([policy(), other]), new Map([['sample', [fits, young]]]), ['sample'])).toEqual(
      [],
    )
  })
})
