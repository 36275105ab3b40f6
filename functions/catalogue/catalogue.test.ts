import { lint } from '@cgt/shared/eligibility/lint/lint'
import { alone, runCase } from '@cgt/shared/eligibility/lint/run-case'
import { regionNames } from '@cgt/shared/values/region-names'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from './load-catalogue.ts'

const { pack, cases } = loadCatalogue()

describe('the catalogue', () => {
  it('holds 56 policies, 28 for workers and 28 for enterprises', () => {
    const count = (subject: string) =>
      pack.policies.filter((policy) => policy.subject === subject).length
    expect([count('worker'), count('enterprise')]).toEqual([28, 28])
  })

  it('passes every check: each criterion rests on a sentence, makes sense, and is killed by a case', () => {
    const errors = lint(pack, cases).filter(({ level }) => level === 'error')
    expect(errors).toEqual([])
  })

  it('asks in plain words and says why', () => {
    const bureaucratic = /予以|之规定|系指|相关规定|本人是否/
    for (const { key, question, why } of pack.facts) {
      expect(`${key} ${question}`).toMatch(/[？）]$/)
      expect(`${key} ${why}`).toMatch(/。$/)
      expect(question + why).not.toMatch(bureaucratic)
    }
  })

  it('names only places that are known', () => {
    const codes = [
      ...pack.policies.map((policy) => policy.region),
      ...pack.parameters.flatMap(({ values }) => values.map(({ region }) => region)),
      ...[...JSON.stringify(pack.policies).matchAll(/"value":"(\d{6})"/g)].map(
        ([, code]) => code ?? '',
      ),
    ]
    expect(codes.filter((code) => regionNames[code] === undefined)).toEqual([])
  })
})

describe.each(pack.policies)('$id', (policy) => {
  const compiled = alone(policy, pack)
  it.each(cases.get(policy.id) ?? [])('$name', (one) => {
    expect(runCase(policy, compiled, one)).toEqual([])
  })
})
