// `node --jitless run-explained WORK`: the whole catalogue for one person after the other, as on the phone. Prints one JSON object.
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

/** Everything an answer has, in the order it is read here; each is worked out when it is read. */
const PARTS = ['criteria', 'amounts', 'ask', 'flips', 'eligibleFrom', 'receipt'] as const
type Part = 'verdict' | (typeof PARTS)[number]
export type Parts = Readonly<Record<Part | 'whole', number>>

const [file = ''] = process.argv.slice(2)
const { pack, people } = JSON.parse(readFileSync(file, 'utf8')) as CatalogueWork
const compiled = compile(pack)

/** Milliseconds for sixty policies: until every verdict is there, then for each part of all of them. */
function partsOf(rules: CompiledPack, facts: Facts, asOf: string): Parts {
  const times: Partial<Record<Part, number>> = {}
  const started = process.cpuUsage()
  let before = 0
  const took = (part: Part): void => {
    const now = (cpuMs(started) * POLICIES) / pack.policies.length
    times[part] = now - before
    before = now
  }
  const read = readFacts(pack.facts, facts)
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join())
  const all = evaluateAll(rules, read.facts, asOf)
  took('verdict')
  for (const part of PARTS) {
    for (const one of all.evaluations) void one[part]
    if (part === 'ask') void all.ask
    took(part)
  }
  return { ...(times as Record<Part, number>), whole: before }
}

/** One fact told after the other: how long each whole answer takes. */
function telling({ facts, asOf }: Person): number[] {
  let told: Facts = {}
  return Object.entries(facts).flatMap(([key, value]) => {
    told = { ...told, [key]: value }
    return readFacts(pack.facts, told).ok ? partsOf(compiled, told, asOf).whole : []
  })
}

/** The same rules, of which no answer is kept. */
const afresh = (): CompiledPack => ({
  ...compiled,
  policies: compiled.policies.map((policy) => ({ ...policy })),
})

const some = people.slice(0, FIRST + PEOPLE)
const answers = some.map(telling).slice(FIRST).flat()
const anew = some.slice(FIRST).map(({ facts, asOf }) => partsOf(afresh(), facts, asOf))
const middle = (part: Part | 'whole'): number =>
  share(
    anew.map((parts) => parts[part]),
    0.5,
  )
const anewMs = Object.fromEntries(
  (['verdict', ...PARTS, 'whole'] as const).map((part) => [part, middle(part)]),
)
console.log(JSON.stringify({ medianMs: share(answers, 0.5), p90Ms: share(answers, 0.9), anewMs }))
