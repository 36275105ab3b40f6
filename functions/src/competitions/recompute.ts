import type { CompetitionEvent } from '@cgt/shared/competitions/competition'
import type { EventRecord } from '@cgt/shared/competitions/event-record'
import { type Recounted, recount } from '@cgt/shared/competitions/recount'
import { stationEntrants } from '@cgt/shared/competitions/station-entrants'
import type { CodeStore } from './code-store.ts'
import type { CorrectionStore, StoredCorrection } from './correction-store.ts'
import type { EntryStore } from './entry-store.ts'
import type { RoundStore } from './round-store.ts'
import type { SheetStore } from './sheet-store.ts'

export interface RecomputeDeps {
  readonly entries: EntryStore
  readonly codes: CodeStore
  readonly rounds: RoundStore
  readonly sheets: SheetStore
  readonly corrections: CorrectionStore
}

/** The lots and both layers of codes; nothing before both layers were released. */
async function joined({ entries, codes }: RecomputeDeps, key: string) {
  const [draw, first, second, ...released] = await Promise.all([
    entries.drawOf(key),
    codes.find(key, '1'),
    codes.find(key, '2'),
    codes.releaseOf(key, '1'),
    codes.releaseOf(key, '2'),
  ])
  if (!draw || !first || !second || released.includes(undefined)) return undefined
  const { seed, order } = draw
  return { seed, order, layers: { first: first.codes, second: second.codes } }
}

/** By 工位号, who had it; nothing before both layers were released. */
export async function decoded(deps: RecomputeDeps, key: string) {
  const found = await joined(deps, key)
  return found && stationEntrants(found.order, found.layers)
}

/** All that the result of an event follows from, or what is still to be done before it does, in sentences. */
async function eventRecord(
  deps: RecomputeDeps,
  key: string,
  { rules }: CompetitionEvent,
): Promise<{ readonly record?: EventRecord; readonly problems: readonly string[] }> {
  const locks = new Map((await deps.rounds.locksOf(key)).map((one) => [one.round, one]))
  const codes = await joined(deps, key)
  const open = rules.rounds.filter(({ id }) => !locks.has(id))
  const problems = [
    ...open.map(({ title }) => `「${title}」还没有锁定，请先锁定。`),
    ...(codes ? [] : ['两层编号还没有都放开，请两名保管的人各放开一层。']),
  ]
  if (!codes || problems.length > 0) return { problems }
  const rounds = await Promise.all(
    rules.rounds.flatMap(({ id }) => {
      const lock = locks.get(id)
      const read = async (locked: NonNullable<typeof lock>) => {
        const [sheets, { seconds }] = await Promise.all([
          deps.sheets.ofRound(key, id),
          deps.rounds.timesOf(key, id),
        ])
        return { ...locked, sheets, times: seconds }
      }
      return lock ? [read(lock)] : []
    }),
  )
  const all = await deps.corrections.ofEvent(key)
  const corrections = all.filter(({ checked }) => checked !== null)
  return { record: { rules, ...codes, rounds, corrections }, problems }
}

/** The result of an event, computed anew from its sheets and what was corrected of them; `one`: and from this too. */
export async function recomputed(
  deps: RecomputeDeps,
  key: string,
  event: CompetitionEvent,
  one?: StoredCorrection,
): Promise<Recounted> {
  const { record, problems } = await eventRecord(deps, key, event)
  if (!record) return { rows: [], undecided: [], problems }
  const added = one ? [one] : []
  return recount({ ...record, corrections: [...record.corrections, ...added] })
}
