import { type CodeLayer, codeLayer, codesOf } from '@cgt/shared/competitions/code-layers'
import type { Competition } from '@cgt/shared/competitions/competition'
import type { Draw } from '@cgt/shared/competitions/entry'
import { blanksOf, judgedModules } from '@cgt/shared/competitions/judged-module'
import type { KeptSheet } from '@cgt/shared/competitions/kept-sheet'
import type { Round } from '@cgt/shared/competitions/round'
import { roundLots } from '@cgt/shared/competitions/round-lots'
import { roundStanding } from '@cgt/shared/competitions/round-standing'
import { sheetsHash } from '@cgt/shared/competitions/sheets-hash'
import type { Item } from '../platform/table.ts'
import type { StoredCodes } from './code-store.ts'
import type { StoredPanel } from './judge-store.ts'
import type { StoredLock } from './round-store.ts'

export interface JudgingBreach {
  readonly invariant:
    | 'finished'
    | 'seated'
    | 'locked'
    | 'kept'
    | 'advanced'
    | 'permuted'
    | 'apart'
    | 'impartial'
  /** The row at which it does not hold. */
  readonly at: string
}

const nameOf = ({ pk, sk }: Item): string => `${pk} ${sk}`

/** One event's rows, and what is known of it. */
interface Event {
  readonly rows: readonly Item[]
  readonly find: (sk: string) => Item | undefined
  readonly rounds: readonly Round[]
}

const below = <Of>({ rows }: Event, begins: string) =>
  rows.filter(({ sk }) => sk.startsWith(begins)) as unknown as readonly (Item & Of)[]

function eventsOf(items: readonly Item[]): Event[] {
  const named = new Map(items.map((item) => [nameOf(item), item]))
  const byEvent = new Map<string, Item[]>()
  for (const item of items.filter(({ pk }) => pk.startsWith('CONTEST#'))) {
    const rows = byEvent.get(item.pk)
    if (rows) rows.push(item)
    else byEvent.set(item.pk, [item])
  }
  return [...byEvent].map(([pk, rows]) => {
    const [competitionId, eventId] = pk.slice('CONTEST#'.length).split('.')
    const held = named.get(`COMPETITION#${competitionId} COMPETITION`) as Competition | undefined
    const rounds = held?.events.find(({ id }) => id === eventId)?.rules.rounds ?? []
    return { rows, rounds, find: (sk) => named.get(`${pk} ${sk}`) }
  })
}

const drawOf = ({ find }: Event) => find('DRAW') as (Item & Draw) | undefined

/** Of sheets that were submitted: something is blank. */
function unfinished(event: Event): Item[] {
  return below<KeptSheet>(event, 'SHEET#').filter((one) => {
    const round = event.rounds.find(({ id }) => id === one.round)
    const module = round && judgedModules(round, 1).find(({ id }) => id === one.module)
    return one.state !== 'draft' && (!module || blanksOf(module, one).length > 0)
  })
}

function unseated(event: Event): Item[] {
  const panel = event.find('PANEL') as (Item & StoredPanel) | undefined
  const seats = new Set(panel?.seats.map(({ seat }) => seat))
  return below<KeptSheet>(event, 'SHEET#').filter(({ seat }) => !seats.has(seat))
}

/** What a locked round is found to be, from its sheets. */
function lockBreaches(event: Event, lock: Item & StoredLock) {
  const sheets = below<KeptSheet>(event, `SHEET#${lock.round}#`)
  const times = (event.find(`TIMES#${lock.round}`)?.seconds ?? {}) as Record<string, number>
  const round = event.rounds.find(({ id }) => id === lock.round) as Round
  const lots = roundLots(drawOf(event)?.seed ?? '', lock.round, lock.codes)
  const { problems, advanced } = roundStanding({ ...lock, round, sheets, times, lots })
  return {
    locked: problems.length > 0,
    kept: sheetsHash(sheets, times) !== lock.hash,
    advanced: problems.length === 0 && String(advanced) !== String(lock.advanced),
  }
}

function unpermuted(event: Event): Item[] {
  const count = drawOf(event)?.order.length ?? 0
  return codeLayer.options.flatMap((layer: CodeLayer) => {
    const row = event.find(`CODES#${layer}`) as (Item & StoredCodes) | undefined
    const isWhole = !row || String([...row.codes].sort()) === String(codesOf(layer, count).sort())
    return isWhole ? [] : [row as Item]
  })
}

const together = (event: Event): Item[] =>
  ['CODES', 'RELEASE'].flatMap((kind) => {
    const [one, other] = [event.find(`${kind}#1`), event.find(`${kind}#2`)]
    return one && other && one.holder === other.holder ? [one] : []
  })

const partial = (event: Event): Item[] =>
  below<{ personId: string }>(event, 'JUDGE#').filter(
    ({ personId }) => event.find(`ENTRY#${personId}`) !== undefined,
  )

/** Everything that does not hold of judges, codes, sheets and locks in these rows: the whole table. */
export function auditJudging(items: readonly Item[]): readonly JudgingBreach[] {
  return eventsOf(items).flatMap((event) => {
    const locks = below<StoredLock>(event, 'LOCK#').map((one) => ({
      one,
      found: lockBreaches(event, one),
    }))
    const ofLock = (what: 'locked' | 'kept' | 'advanced') =>
      locks.flatMap(({ one, found }) => (found[what] ? [one] : []))
    const all: Record<JudgingBreach['invariant'], readonly Item[]> = {
      ...{ finished: unfinished(event), seated: unseated(event), permuted: unpermuted(event) },
      ...{ locked: ofLock('locked'), kept: ofLock('kept'), advanced: ofLock('advanced') },
      ...{ apart: together(event), impartial: partial(event) },
    }
    return Object.entries(all).flatMap(([invariant, where]) =>
      where.map((one) => ({ invariant: invariant as JudgingBreach['invariant'], at: nameOf(one) })),
    )
  })
}
