// One engine in a process of its own: `run-engine.ts NAME`. Prints one JSON object.
import type { Decision, Engine, Prepared } from './engines/engine.ts'
import { limit } from './engines/limit.ts'
import { judge } from './judge.ts'
import { generalPolicies, guardedPolicies } from './policies.ts'
import { type BenchPolicy, makeProfiles, type Profile } from './workload.ts'

const engines: Readonly<Record<string, () => Promise<Engine>>> = {
  'ours-verdict': async () => (await import('./engines/ours.ts')).oursVerdict,
  'ours-explained': async () => (await import('./engines/ours.ts')).oursExplained,
  'ours-batch': async () => (await import('./engines/ours.ts')).oursBatch,
  limit: async () => limit,
  'json-logic': async () => (await import('./engines/json-logic.ts')).jsonLogic,
  'json-rules-engine': async () => (await import('./engines/json-rules-engine.ts')).jsonRules,
  zen: async () => (await import('./engines/zen.ts')).zen,
  publicodes: async () => (await import('./engines/publicodes.ts')).publicodes,
}

async function decideAll({ decide, decideAll }: Prepared, profiles: readonly Profile[]) {
  if (decideAll) return decideAll(profiles)
  const decisions: (readonly Decision[])[] = []
  for (const profile of profiles) {
    const answer = decide?.(profile) ?? []
    decisions.push(answer instanceof Promise ? await answer : (answer as readonly Decision[]))
  }
  return decisions
}

/** Passes over the profiles until a second is full; a slow engine gets through a part of them. */
async function speed(prepared: Prepared, profiles: readonly Profile[], perProfile: number) {
  const slice = prepared.decideAll ? profiles.length : 100
  const deadline = performance.now() + 1000
  const started = performance.now()
  let decided = 0
  for (let from = 0; performance.now() < deadline; from = (from + slice) % profiles.length) {
    const part = profiles.slice(from, from + slice)
    await decideAll(prepared, part)
    decided += part.length * perProfile
  }
  return decided / ((performance.now() - started) / 1000)
}

async function agrees(
  prepared: Prepared,
  policies: readonly BenchPolicy[],
  profiles: readonly Profile[],
) {
  const ours = await decideAll(prepared, profiles)
  const truth = await decideAll(await limit(policies), profiles)
  return truth.every((row, i) => row.every((decision, k) => ours[i]?.[k] === decision))
}

async function soundness(engine: Engine, missingShare: number) {
  const pairs: { expected: Decision; given: Decision }[] = []
  for (const policies of [generalPolicies(), guardedPolicies()]) {
    const profiles = makeProfiles(100, 99, missingShare)
    const truth = judge(policies, profiles)
    const answers = await decideAll(await engine(policies), profiles)
    pairs.push(
      ...truth.flatMap((row, i) =>
        row.map((expected, k) => ({ expected, given: answers[i]?.[k] })),
      ),
    )
  }
  const off = pairs.filter(({ expected, given }) => given !== expected)
  const overCautious = off.filter(({ given }) => given === undefined).length
  return { missingShare, wrong: off.length - overCautious, overCautious, decisions: pairs.length }
}

const [name = ''] = process.argv.slice(2)
const load = engines[name]
if (!load) throw new Error(`no engine ${name}: ${Object.keys(engines).join(' ')}`)
const engine = await load()
const policies = generalPolicies()
const prepared = await engine(policies)
const profiles = makeProfiles(10_000, 7)
if (!(await agrees(prepared, policies, profiles.slice(0, 300))))
  throw new Error(`${name} decides otherwise than the limit`)
const rounds: number[] = []
for (let i = 0; i < 4; i++) rounds.push(await speed(prepared, profiles, policies.length))
// The first round warms up; the median of the others counts.
const [, decisionsPerSecond = 0] = rounds.slice(1).sort((a, b) => a - b)
const missing = []
if (name !== 'limit' && name !== 'ours-explained')
  for (const share of [0.1, 0.3, 0.5]) missing.push(await soundness(engine, share))
console.log(
  JSON.stringify({ engine: name, decisionsPerSecond: Math.round(decisionsPerSecond), missing }),
)
process.exit(0)
