import { openCodeStore } from '../../competitions/code-store.ts'
import { openCompetitionStore } from '../../competitions/competition-store.ts'
import { openCorrectionStore } from '../../competitions/correction-store.ts'
import { eventKey, openEntryStore } from '../../competitions/entry-store.ts'
import { findEvent } from '../../competitions/find-event.ts'
import { openOutcomeStore, type StoredHead } from '../../competitions/outcome-store.ts'
import { recomputed } from '../../competitions/recompute.ts'
import { openRoundStore } from '../../competitions/round-store.ts'
import { openSheetStore } from '../../competitions/sheet-store.ts'
import type { World } from '../world.ts'

interface At {
  readonly competitionId: string
  readonly eventId: string
}

/** Publishes what a decided event came to; its notice is over, and nobody is named (`called`), where nothing else is said. */
export async function plantPublished(
  { table }: Pick<World, 'table'>,
  at: At,
  change: Partial<StoredHead> = {},
  called?: string,
) {
  const { event } = await findEvent(openCompetitionStore(table), at)
  const key = eventKey(at.competitionId, at.eventId)
  const stores = { entries: openEntryStore(table), codes: openCodeStore(table) }
  const corrections = openCorrectionStore(table)
  const more = { rounds: openRoundStore(table), sheets: openSheetStore(table), corrections }
  const { rows } = await recomputed({ ...stores, ...more }, key, event)
  const head: StoredHead = {
    ...{ standing: 'preliminary', version: 1, publishedAt: 0, openUntil: 1 },
    ...{ finalAt: null, count: rows.length, moves: 0, ...change },
  }
  const version = { version: 1, at: 0, reason: null, changes: [] }
  const names = Object.fromEntries(rows.flatMap((row) => (called ? [[row.entrantId, called]] : [])))
  await table.together(openOutcomeStore(table).published(key, head, { version, rows }, names))
}
