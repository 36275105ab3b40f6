import { fork } from 'node:child_process'
import { median } from '../median.ts'
import type { Decision } from './engines/engine.ts'
import { type EngineName, engineNames } from './engines/engines.ts'
import { judge } from './judge.ts'
import { generalPolicies, guardedPolicies } from './policies.ts'
import type { Answer, Question } from './run-engine.ts'
import { type Soundness, soundness } from './soundness.ts'
import { makeProfiles } from './workload.ts'

export interface Row {
  readonly engine: EngineName
  readonly decisionsPerSecond: number
}

export interface Missing extends Soundness {
  readonly engine: EngineName
  readonly missingShare: number
}

interface Runner {
  readonly engine: EngineName
  readonly ask: (question: Question) => Promise<Answer>
  readonly stop: () => void
}

const WARM_UP_ROUNDS = 2
const ROUNDS = 7
const SHARES = [0.1, 0.3, 0.5]

async function start(bundle: string, engine: EngineName): Promise<Runner> {
  const child = fork(bundle, [engine], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // JSON would lose what is undefined: the engine's "I do not know"
    serialization: 'advanced',
  })
  const gone = new Promise<never>((_, refuse) =>
    child.once('exit', () => refuse(new Error(`${engine} ended before it answered`))),
  )
  const heard = async (): Promise<unknown> =>
    Promise.race([gone, new Promise((resolve) => child.once('message', resolve))])
  await heard()
  return {
    engine,
    ask: async (question) => {
      const answer = heard()
      child.send(question)
      return (await answer) as Answer
    },
    stop: () => {
      gone.catch(() => undefined)
      child.kill()
    },
  }
}

/** Every engine takes its turn in each round, so that what else the machine does slows all alike. */
async function speeds(runners: readonly Runner[], say: (text: string) => void): Promise<Row[]> {
  const rounds: number[][] = []
  for (let i = 0; i < WARM_UP_ROUNDS + ROUNDS; i++) {
    say(`比快慢:第 ${i + 1} 轮,共 ${WARM_UP_ROUNDS + ROUNDS} 轮`)
    const round: number[] = []
    for (const { ask } of runners) round.push((await ask({ kind: 'round' })) as number)
    rounds.push(round)
  }
  const counted = rounds.slice(WARM_UP_ROUNDS)
  return runners.map(({ engine }, k) => ({
    engine,
    decisionsPerSecond: Math.round(median(counted.map((round) => round[k] ?? Number.NaN))),
  }))
}

/** The same people as each engine is asked about, with every completion tried. */
const truthFor = (share: number): Decision[][] =>
  [generalPolicies(), guardedPolicies()].flatMap((each) =>
    judge(each, makeProfiles(100, 99, share)),
  )

async function soundnessOf(runners: readonly Runner[], say: (text: string) => void) {
  const found: Missing[] = []
  for (const missingShare of SHARES) {
    say(`比对错:缺 ${missingShare * 100}% 的情况`)
    const truth = truthFor(missingShare)
    // generated source knows no missing fact
    for (const { engine, ask } of runners.filter(({ engine }) => engine !== 'limit')) {
      const given = (await ask({ kind: 'missing', share: missingShare })) as Decision[][]
      found.push({ engine, missingShare, ...soundness(truth, given) })
    }
  }
  return found
}

/** All engines on the same work, each in a process of its own, started from one bundle. */
export async function race(
  bundle: string,
  say: (text: string) => void,
): Promise<{ rows: Row[]; missing: Missing[] }> {
  const runners: Runner[] = []
  try {
    for (const engine of engineNames) runners.push(await start(bundle, engine))
    return { rows: await speeds(runners, say), missing: await soundnessOf(runners, say) }
  } finally {
    for (const { stop } of runners) stop()
  }
}
