// `node --jitless run-explained WORK`: the whole catalogue at each answer of a person, as on the phone. Prints one JSON object.
import { readFileSync } from 'node:fs'
import { type CompiledPack, compile } from '@cgt/shared/eligibility/compile'
import { evaluateAll } from '@cgt/shared/eligibility/evaluate-all'
import type { Facts } from '@cgt/shared/eligibility/fact'
import { readFacts } from '@cgt/shared/eligibility/read-facts'
import { cpuMs } from '../cpu-time.ts'
import { share } from '../median.ts'
import type { CatalogueWork, Person } from './people.ts'

const POLICIES = 60
/** They warm up what is worked out once for a pack. */
const FIRST = 5
const PEOPLE = 60

const [file = ''] = process.argv.slice(2)
const { pack, people } = JSON.parse(readFileSync(file, 'utf8')) as CatalogueWork
const compiled = compile(pack)

function evaluatedIn(rules: CompiledPack, facts: Facts, asOf: string): number {
  const started = process.cpuUsage()
  const read = readFacts(pack.facts, facts)
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join())
  evaluateAll(rules, read.facts, asOf)
  return (cpuMs(started) * POLICIES) / pack.policies.length
}

/** One fact told after the other: how long each answer takes. */
function telling({ facts, asOf }: Person): number[] {
  let told: Facts = {}
  return Object.entries(facts).flatMap(([key, value]) => {
    told = { ...told, [key]: value }
    return readFacts(pack.facts, told).ok ? evaluatedIn(compiled, told, asOf) : []
  })
}

/** The same rules, of which no answer is kept. */
const afresh = (): CompiledPack => ({
  ...compiled,
  policies: compiled.policies.map((policy) => ({ ...policy })),
})

const some = people.slice(0, FIRST + PEOPLE)
const answers = some.map(telling).slice(FIRST).flat()
const anew = some.slice(FIRST).map(({ facts, asOf }) => evaluatedIn(afresh(), facts, asOf))
console.log(
  JSON.stringify({
    medianMs: share(answers, 0.5),
    p90Ms: share(answers, 0.9),
    anewMs: share(anew, 0.5),
  }),
)
