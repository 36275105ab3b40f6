// One engine in a process of its own: `run-engine NAME`. Answers what its parent asks, one question at a time.
import { cpuMs } from '../cpu-time.ts'
import type { AtOnce, Decision, Prepared } from './engines/engine.ts'
import { type EngineName, engines } from './engines/engines.ts'
import { limit } from './engines/limit.ts'
import { generalPolicies, guardedPolicies } from './policies.ts'
import { type BenchPolicy, makeProfiles, type Profile } from './workload.ts'

export type Question =
  | { readonly kind: 'round' }
  | { readonly kind: 'missing'; readonly share: number }

/** A round's decisions by CPU-second, or the decisions about missing facts, profile by profile. */
export type Answer = number | readonly (readonly Decision[])[]

const ROUND_MS = 300
const AT_ONCE = 100

const isAtOnce = (prepared: Prepared): prepared is AtOnce<unknown> => 'decideAll' in prepared

async function decisions(prepared: Prepared, profiles: readonly Profile[]) {
  if (isAtOnce(prepared)) {
    const answer = prepared.decideAll(profiles)
    return profiles.map((_, i) => prepared.decisionsOf(answer, i))
  }
  const rows: (readonly Decision[])[] = []
  for (const profile of profiles) {
    const answer = prepared.decide(profile)
    rows.push(answer instanceof Promise ? await answer : answer)
  }
  return rows
}

async function refuseUnlessAgreed(prepared: Prepared, policies: readonly BenchPolicy[]) {
  const some = profiles.slice(0, 300)
  const own = await decisions(prepared, some)
  const truth = await decisions(limit(policies), some)
  const agreed = truth.every((row, i) => row.every((decision, k) => own[i]?.[k] === decision))
  if (!agreed) throw new Error(`${name} decides otherwise than the limit`)
}

let next = 0

/** Goes on where the last round ended; a slow engine gets through a part of the profiles in each. */
async function round(prepared: Prepared, policies: number): Promise<number> {
  const slice = isAtOnce(prepared) ? profiles.length : AT_ONCE
  const started = process.cpuUsage()
  let decided = 0
  do {
    const part = profiles.slice(next, next + slice)
    if (isAtOnce(prepared)) prepared.decideAll(part)
    else await decisions(prepared, part)
    decided += part.length * policies
    next = (next + slice) % profiles.length
  } while (cpuMs(started) < ROUND_MS)
  return decided / (cpuMs(started) / 1000)
}

const [name = ''] = process.argv.slice(2)
const load = engines[name as EngineName]
if (!load) throw new Error(`no engine ${name}`)
const engine = await load()
const general = generalPolicies()
const prepared = engine(general)
const profiles = makeProfiles(10_000, 7)
await refuseUnlessAgreed(prepared, general)

async function answer(question: Question): Promise<Answer> {
  if (question.kind === 'round') return round(prepared, general.length)
  const known = makeProfiles(100, 99, question.share)
  const rows = [general, guardedPolicies()].map((each) => decisions(engine(each), known))
  return (await Promise.all(rows)).flat()
}

process.on('message', async (question: Question) => process.send?.(await answer(question)))
process.send?.('ready')
