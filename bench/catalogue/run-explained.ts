// `node --jitless run-explained WORK`: how long the whole catalogue takes for one person. Prints one JSON object.
import { readFileSync } from 'node:fs'
import { compile } from '@cgt/shared/eligibility/compile'
import { evaluateAll } from '@cgt/shared/eligibility/evaluate-all'
import { readFacts } from '@cgt/shared/eligibility/read-facts'
import { cpuMs } from '../cpu-time.ts'
import { median } from '../median.ts'
import type { CatalogueWork } from './people.ts'

const POLICIES = 60

const [file = ''] = process.argv.slice(2)
const { pack, people } = JSON.parse(readFileSync(file, 'utf8')) as CatalogueWork
const compiled = compile(pack)

const times = people.map(({ facts, asOf }) => {
  const started = process.cpuUsage()
  const read = readFacts(pack.facts, facts)
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join())
  evaluateAll(compiled, read.facts, asOf)
  return (cpuMs(started) * POLICIES) / pack.policies.length
})
// the first person pays for what is worked out once
const [first = Number.NaN, ...rest] = times
console.log(JSON.stringify({ firstMs: first, medianMs: median(rest) }))
