import { compile } from '@cgt/shared/eligibility/compile'
import { evaluate } from '@cgt/shared/eligibility/evaluate'
import type { Evaluation } from '@cgt/shared/eligibility/evaluation'
import type { Facts } from '@cgt/shared/eligibility/fact'
import { readFacts } from '@cgt/shared/eligibility/read-facts'
import { expect, test } from 'vitest'
import { loadCatalogue } from './load-catalogue.ts'

const { pack } = loadCatalogue()
const compiled = compile(pack)

function uplift(facts: Facts): Evaluation {
  const read = readFacts(pack.facts, facts)
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join())
  return evaluate(compiled, 'yn-skill-uplift-2025', read.facts, '2025-06-15')
}

const asked = ({ ask }: Evaluation): string[] =>
  ask.map(({ fact, record }) => (record === undefined ? fact : `${fact}#${record}`))

test('two certificates of which nothing is told are tried to the end', () => {
  const answer = uplift({ cert: [{}, {}] })
  expect(answer.bounded).toBe(false)
  expect(asked(answer)).toEqual(expect.arrayContaining(['cert.level#0', 'cert.level#1']))
})

test('a certificate that may be outdone by another waits for the level of that other one', () => {
  const good = {
    no: 'A',
    level: 'L4',
    kind: 'skill_level_certificate',
    issuedAt: '2025-05-10',
    verifiableInOsta: true,
    inShortageList: true,
  }
  const { level: _, ...other } = { ...good, no: 'B', verifiableInOsta: false }
  const answer = uplift({
    'worker.unemploymentInsurance.cumulativeMonths': 36,
    'worker.employment.status': 'enterprise_employee_insured',
    claims: [],
    cert: [good, other],
  })
  expect(answer.verdict).toBe('undetermined')
  expect(asked(answer)).toEqual(['cert.level#1'])
})
