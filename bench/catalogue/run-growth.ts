// `node --jitless run-growth WORK`: how questions, flips and days grow with a rule, and with untold records. Prints one JSON object.
import { readFileSync } from 'node:fs'
import { compile } from '@cgt/shared/eligibility/compile'
import { evaluate } from '@cgt/shared/eligibility/evaluate'
import type { Facts, FactType } from '@cgt/shared/eligibility/fact'
import { readFacts } from '@cgt/shared/eligibility/read-facts'
import { cpuMs } from '../cpu-time.ts'
import { median } from '../median.ts'
import { factsOf, policyOfPairs, toldAs } from './growing-policy.ts'
import type { CatalogueWork } from './people.ts'

const SIZES = [4, 8, 16, 32, 64]
const RECORDS = [1, 2, 3, 4, 8]
const TIMES = 25
const AS_OF = '2025-09-01'

/** Milliseconds for one part of an answer, of rules compiled anew each time so that nothing is remembered. */
function timeOf(
  part: 'ask' | 'flips' | 'eligibleFrom',
  { size, type, rule, told }: { size: number; type: FactType; rule: object; told: Facts },
): number {
  const facts = factsOf(size, type)
  const policy = policyOfPairs(size, () => rule)
  const read = readFacts(facts, told)
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join())
  const times = Array.from({ length: TIMES }, () => {
    const compiled = compile({ facts, parameters: [], policies: [policy] })
    const answer = evaluate(compiled, policy.id, read.facts, AS_OF)
    const started = process.cpuUsage()
    void answer[part]
    return cpuMs(started)
  })
  return median(times)
}

const amount: FactType = { kind: 'integer', min: 0, max: 1000 }
const enough = { op: 'gte', value: 10 }
const aYearBefore = { op: 'withinMonthsBefore', of: { fact: 'application.date' }, months: 12 }

const rowOf = (size: number) => ({
  size,
  // nothing is told: every fact is asked
  askMs: timeOf('ask', { size, type: amount, rule: enough, told: {} }),
  // the last pair fails: either of its two facts turns it
  flipsMs: timeOf('flips', {
    size,
    type: amount,
    rule: enough,
    told: toldAs(size, (i) => (i < size - 2 ? 10 : 9)),
  }),
  // every pair waits for a day of its own
  eligibleFromMs: timeOf('eligibleFrom', {
    size,
    type: { kind: 'date' },
    rule: aYearBefore,
    told: toldAs(size, (i) => `2026-01-${String((i % 28) + 1).padStart(2, '0')}`),
  }),
})
rowOf(SIZES[0] ?? 0) // warms up
const rows = SIZES.map(rowOf)

const [file = ''] = process.argv.slice(2)
const { pack } = JSON.parse(readFileSync(file, 'utf8')) as CatalogueWork

/** One policy whole, for someone who has so many certificates and tells nothing of them. */
function ofCertificates(records: number) {
  const read = readFacts(pack.facts, { cert: Array.from({ length: records }, () => ({})) })
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join())
  const compiled = compile(pack)
  const started = process.cpuUsage()
  const answer = evaluate(compiled, 'yn-skill-uplift-2025', read.facts, AS_OF)
  const { length } = answer.ask
  return { records, ms: cpuMs(started), asks: length, bounded: answer.bounded }
}

console.log(JSON.stringify({ rows, certificates: RECORDS.map(ofCertificates) }))
