import { corrected } from '@cgt/shared/competitions/corrected'
import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { exactly, fromExact } from '@cgt/shared/competitions/exact-value'
import { explain } from '@cgt/shared/competitions/explain'
import type { KeptRow } from '@cgt/shared/competitions/result'
import { roundEntries } from '@cgt/shared/competitions/round-entries'
import { score } from '@cgt/shared/competitions/score'
import { Failure } from '@cgt/shared/http/failure'
import type { Cursors } from '../platform/cursor.ts'
import { paged } from '../platform/paged.ts'
import { eventKey } from './entry-store.ts'
import type { FinaliseDeps } from './finalise.ts'
import { findEvent } from './find-event.ts'
import type { OutcomeStore, StoredHead } from './outcome-store.ts'
import type { ChainDeps } from './publish-preliminary.ts'
import { decoded } from './recompute.ts'

export type ResultDeps = FinaliseDeps & { readonly cursors: Cursors }

interface Page {
  readonly cursor?: string
  readonly limit?: number
}

const shownHead = ({ moves: _, ...head }: StoredHead) => head

const shownRow = ({ total, ...row }: KeptRow) => ({
  ...row,
  total: total === null ? null : exactly(fromExact(total)),
})

async function demandHead(results: OutcomeStore, key: string) {
  const head = await results.headOf(key)
  if (!head) throw new Failure('notFound', '这个赛项的成绩还没有公布。')
  return head
}

/** The board: what was published, and nothing before. It costs the same however many people competed or look. */
export async function shownResults(
  { results, cursors }: ResultDeps,
  { competitionId, eventId, ...page }: OfEvent & Page,
) {
  const key = eventKey(competitionId, eventId)
  const head = await demandHead(results, key)
  const { version, count } = head
  const [versions, names] = await Promise.all([results.versionsOf(key), results.namesOf(key)])
  const bound = ['getResults', key, String(version)]
  const rows = await paged(cursors, bound, page, async ({ limit, after = '0' }) => {
    const from = Number(after)
    const items = await results.someRows(key, { version, from, limit })
    const named = items.map((row) => ({
      ...shownRow(row),
      maskedName: names[row.entrantId] ?? null,
    }))
    const next = from + items.length
    return { items: named, next: next < count ? String(next) : null }
  })
  return { ...shownHead(head), versions: [...versions], rows }
}

/** How marks came about in the round that one was in last; nothing where places are given. */
async function explained(deps: ChainDeps, found: Found, { entrantId, round: id }: KeptRow) {
  const { event, key } = found
  const round = event.rules.rounds.find((one) => one.id === id)
  const lock = await deps.rounds.lockOf(key, id)
  const codes = await decoded(deps, key)
  const code = [...(codes ?? [])].find(([, entrant]) => entrant === entrantId)?.[0]
  if (round?.scoring.kind !== 'marks' || !lock || code === undefined) return null
  const modules = round.scoring.modules.map(({ id: module }) =>
    deps.sheets.ofCode(key, { round: id, module, code }),
  )
  const sheets = (await Promise.all(modules)).flat()
  const counted = (await deps.corrections.ofEvent(key)).filter(({ checked }) => checked !== null)
  const state = {
    ...{ round, codes: [code], seats: lock.seats, times: {}, lots: new Map() },
    sheets: corrected(sheets, counted),
  }
  return explain(round.scoring, score(round.scoring, roundEntries(state).sheets))
}

type Found = Awaited<ReturnType<typeof findEvent>> & { readonly key: string }

/** One's own result, to who entered alone. */
export async function ownResult(deps: ChainDeps, wanted: OfEvent, personId: string) {
  const key = eventKey(wanted.competitionId, wanted.eventId)
  const entry = await deps.entries.find(personId, key)
  if (!entry) throw new Failure('notFound')
  const head = await demandHead(deps.results, key)
  const rows = await deps.results.rowsOf(key, head.version)
  const row = rows.find(({ entrantId }) => entrantId === entry.entrantId)
  if (!row) throw new Failure('notFound')
  const found = { ...(await findEvent(deps.competitions, wanted)), key }
  return {
    ...shownHead(head),
    row: shownRow(row),
    explanation: await explained(deps, found, row),
  }
}
