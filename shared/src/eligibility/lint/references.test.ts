import { describe, expect, it } from 'vitest'
import type { Policy } from '../policy.ts'
import { checkCites } from './cites.ts'
import { checkIds, checkReferences } from './references.ts'
import { errors, warnings } from './testing/levels.ts'
import {
  cite,
  group,
  leaf,
  member,
  old,
  pack,
  policy,
  version,
  wage,
  withRule,
} from './testing/sample.ts'

describe('cites', () => {
  it('a leaf may not go without, a group may', () => {
    const bare = leaf('bare', { fact: 'worker.age', op: 'gte', value: 1, cite: undefined })
    const window = leaf('w', {
      fact: 'worker.hired',
      op: 'withinMonthsAfter',
      of: '2025-01-01',
      months: 1,
      cite: undefined,
    })
    expect(
      [...checkCites(withRule(group('g', { all: [old, bare, window] })))].map(
        ({ criterion }) => criterion,
      ),
    ).toEqual(['bare', 'w'])
    expect(errors(checkCites(policy()))).toBe('')
  })

  it.each<[string, Partial<typeof cite>, string]>([
    ['a document that is not there', { document: 'nope' }, 'nope 不在 documents'],
    ['a sentence that is not in the excerpt', { text: '满六十周岁' }, '不在 doc 的 excerpt'],
  ])('%s is found, in criteria, benefits, exclusions and windows', (_, change, words) => {
    const wrong = { ...cite, ...change }
    const everywhere = policy({
      versions: [
        version(
          { ...old, cite: wrong },
          { benefits: [{ kind: 'cash', words: '钱', cite: wrong }] },
        ),
      ],
      exclusions: [{ tag: 't', scope: 'person', rule: 'notBoth', cite: wrong }],
      windows: [{ from: '01-01', to: '12-31', cite: wrong }],
    })
    const found = [...checkCites(everywhere)]
    expect(found).toHaveLength(4)
    expect(found.every((finding) => finding.words.includes(words))).toBe(true)
  })
})

describe('ids and references', () => {
  it('an id used twice in a version is found, the same id in the next version is not', () => {
    expect(
      errors(checkIds(pack([withRule(group('g', { all: [old, { ...member, id: 'old' }] }))]))),
    ).toContain('id 重复')
    const next = policy({
      versions: [version(old), version(old, { from: '2026-01-01', to: null })],
    })
    expect(errors(checkIds(pack([next])))).toBe('')
  })

  it('a policy, fact or parameter registered twice is found', () => {
    const twice = pack([policy(), policy()], [wage, wage])
    const found = errors(
      checkIds({ ...twice, facts: [...twice.facts, ...twice.facts.slice(0, 1)] }),
    )
    expect(found).toContain('政策编号重复')
    expect(found).toContain('参数名字重复')
    expect(found).toContain('事实名字重复')
  })

  it.each<[string, Partial<Policy>, string]>([
    ['a replaced policy that is not there', { supersedes: ['nope'] }, 'supersedes 里的政策 nope'],
    ['a policy that replaces itself', { supersedes: ['sample'] }, '就是自己'],
    [
      'an excluded policy that is not there',
      { exclusions: [{ policy: 'nope', scope: 'person', rule: 'notBoth' }] },
      '政策 nope 不存在',
    ],
    [
      'an exclusion of nothing',
      { exclusions: [{ scope: 'person', rule: 'notBoth' }] },
      '没有写 policy',
    ],
  ])('%s is found', (_, change, words) => {
    expect(errors(checkReferences(pack([policy(change)])))).toContain(words)
  })

  it('two that replace each other and a replaced one without an end are found; a tag nobody carries is listed', () => {
    const both = [policy({ supersedes: ['b'] }), policy({ id: 'b', supersedes: ['sample'] })]
    expect(errors(checkReferences(pack(both)))).toContain('互相取代')
    const open = policy({ id: 'b', versions: [version(old, { to: null })] })
    expect(errors(checkReferences(pack([policy({ supersedes: ['b'] }), open])))).toContain(
      '一直显示为有效',
    )
    expect(
      warnings(
        checkReferences(
          pack([policy({ exclusions: [{ tag: 't', scope: 'person', rule: 'notBoth' }] })]),
        ),
      ),
    ).toContain('标签 t')
  })
})
