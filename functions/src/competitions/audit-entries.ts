import type { Competition } from '@cgt/shared/competitions/competition'
import type { Draw } from '@cgt/shared/competitions/entry'
import { isCommitted, lotOrder } from '@cgt/shared/competitions/lots'
import type { Item } from '../platform/table.ts'
import type { StoredEntry } from './entry-store.ts'

export interface EntryBreach {
  readonly invariant: 'counted' | 'copied' | 'drawn'
  /** The row at which it does not hold. */
  readonly at: string
}

const nameOf = ({ pk, sk }: Item): string => `${pk} ${sk}`

/** Everything that does not hold of entries and lots in these rows: the whole table. */
export function auditEntries(items: readonly Item[]): readonly EntryBreach[] {
  const rows = new Map(items.map((item) => [nameOf(item), item]))
  const events = items.filter(({ pk }) => pk.startsWith('CONTEST#'))
  const entries = events.filter(({ sk }) => sk.startsWith('ENTRY#')) as (Item & StoredEntry)[]
  const at = (pk: string) => entries.filter((one) => one.pk === pk)
  const counted = events.filter((one) => one.sk === 'COUNT' && one.entered !== at(one.pk).length)
  const own = (one: Item & StoredEntry) =>
    rows.get(`PERSON#${one.personId} ENTRY#${one.pk.slice('CONTEST#'.length)}`)
  const copied = entries.filter((one) => own(one)?.entrantId !== one.entrantId)
  const stray = items.filter(
    ({ pk, sk }) =>
      pk.startsWith('PERSON#') &&
      sk.startsWith('ENTRY#') &&
      !rows.has(`CONTEST#${sk.slice('ENTRY#'.length)} ENTRY#${pk.slice('PERSON#'.length)}`),
  )
  const draws = events.filter(({ sk }) => sk === 'DRAW') as (Item & Draw)[]
  const commitmentOf = (pk: string): string => {
    const [competitionId, eventId] = pk.slice('CONTEST#'.length).split('.')
    const held = rows.get(`COMPETITION#${competitionId} COMPETITION`) as Competition | undefined
    return held?.events.find(({ id }) => id === eventId)?.lotCommitment ?? ''
  }
  const drawn = draws.filter(({ pk, seed, order }) => {
    const again = lotOrder(seed, order)
    const isRecounted = again.length === order.length && again.every((id, i) => id === order[i])
    const hasAll = at(pk).every(({ entrantId }) => order.includes(entrantId))
    return !isRecounted || !hasAll || !isCommitted(seed, commitmentOf(pk))
  })
  const all = { counted, copied: [...copied, ...stray], drawn }
  return Object.entries(all).flatMap(([invariant, where]) =>
    where.map((one) => ({ invariant: invariant as EntryBreach['invariant'], at: nameOf(one) })),
  )
}
