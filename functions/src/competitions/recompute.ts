import type { CompetitionEvent } from '@cgt/shared/competitions/competition'
import { type ResultRows, resultRows } from '@cgt/shared/competitions/result-rows'
import type { Round } from '@cgt/shared/competitions/round'
import type { RoundState } from '@cgt/shared/competitions/round-entries'
import { roundLots } from '@cgt/shared/competitions/round-lots'
import { roundStanding } from '@cgt/shared/competitions/round-standing'
import { stationEntrants } from '@cgt/shared/competitions/station-entrants'
import type { CodeStore } from './code-store.ts'
import { type CorrectionStore, corrected, type StoredCorrection } from './correction-store.ts'
import type { EntryStore } from './entry-store.ts'
import type { RoundStore, StoredLock } from './round-store.ts'
import { type SheetStore, sheetsHash } from './sheet-store.ts'

export interface RecomputeDeps {
  readonly entries: EntryStore
  readonly codes: CodeStore
  readonly rounds: RoundStore
  readonly sheets: SheetStore
  readonly corrections: CorrectionStore
}

/** What an event comes to, or everything that keeps it from being known, in sentences. */
export interface Recomputed extends ResultRows {
  readonly problems: readonly string[]
}

/** Whether a round comes to what was kept when it was locked. */
function isAsLocked(state: RoundState, lock: Pick<StoredLock, 'hash' | 'advanced'>) {
  if (sheetsHash(state.sheets, state.times) !== lock.hash) return false
  const { problems, advanced } = roundStanding(state)
  return problems.length === 0 && String(advanced) === String(lock.advanced)
}

/** By 工位号, who had it; nothing before both layers were released. */
export async function decoded({ entries, codes }: RecomputeDeps, key: string) {
  const [draw, first, second, ...released] = await Promise.all([
    entries.drawOf(key),
    codes.find(key, '1'),
    codes.find(key, '2'),
    codes.releaseOf(key, '1'),
    codes.releaseOf(key, '2'),
  ])
  if (!draw || !first || !second || released.includes(undefined)) return undefined
  const layers = { first: first.codes, second: second.codes }
  return { seed: draw.seed, entrants: stationEntrants(draw.order, layers) }
}

async function lockedState(deps: RecomputeDeps, key: string, { round, lock, seed }: Locked) {
  const [sheets, { seconds }] = await Promise.all([
    deps.sheets.ofRound(key, round.id),
    deps.rounds.timesOf(key, round.id),
  ])
  const { codes, seats } = lock
  const lots = roundLots(seed, round.id, codes)
  return { lock, state: { round, codes, seats, sheets, times: seconds, lots } }
}

interface Locked {
  readonly round: Round
  readonly lock: StoredLock
  readonly seed: string
}

type Kept = Awaited<ReturnType<typeof lockedState>>

const nothing: ResultRows = { rows: [], undecided: [] }

/** A round as it counts: with what was corrected of it since it was locked. */
const withCorrections = (
  { state }: Kept,
  corrections: readonly StoredCorrection[],
): RoundState => ({
  ...state,
  sheets: corrected(state.sheets, corrections),
})

/** What keeps corrections from counting: something is undecided by them, or others would have gone on. */
function correctionProblems(state: RoundState, { advanced: gone }: StoredLock): readonly string[] {
  const { problems, advanced } = roundStanding(state)
  if (problems.length > 0) return problems
  return String(advanced) === String(gone)
    ? []
    : [`更正会让「${state.round.title}」晋级的人不一样，不能只更正，这一轮要重新比。`]
}

/** The result of an event, computed anew from its sheets and what was corrected of them; `one`: and from this too. */
export async function recomputed(
  deps: RecomputeDeps,
  key: string,
  { rules }: CompetitionEvent,
  one?: StoredCorrection,
): Promise<Recomputed> {
  const locks = new Map((await deps.rounds.locksOf(key)).map((one) => [one.round, one]))
  const codes = await decoded(deps, key)
  const open = rules.rounds.filter(({ id }) => !locks.has(id))
  const problems = [
    ...open.map(({ title }) => `「${title}」还没有锁定，请先锁定。`),
    ...(codes ? [] : ['两层编号还没有都放开，请两名保管的人各放开一层。']),
  ]
  if (!codes || problems.length > 0) return { ...nothing, problems }
  const { seed, entrants } = codes
  const found = await Promise.all(
    rules.rounds.map((round) =>
      lockedState(deps, key, { round, lock: locks.get(round.id) as StoredLock, seed }),
    ),
  )
  const other = found.filter(({ state, lock }) => !isAsLocked(state, lock))
  if (other.length > 0)
    return {
      ...nothing,
      problems: other.map(
        ({ state }) => `「${state.round.title}」按评分表重算，和锁定时的不一样，请先查清。`,
      ),
    }
  const counted = (await deps.corrections.ofEvent(key)).filter(({ checked }) => checked !== null)
  const corrections = one ? [...counted, one] : counted
  const states = found.map((each) => withCorrections(each, corrections))
  const undone =
    corrections.length === 0
      ? []
      : found.flatMap(({ lock }, i) => correctionProblems(states[i] as RoundState, lock))
  if (undone.length > 0) return { ...nothing, problems: undone }
  return { ...resultRows(rules, states, (code) => entrants.get(code) ?? ''), problems }
}
