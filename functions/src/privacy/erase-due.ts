import { auditWrites } from '../platform/audit-row.ts'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import { newId, type Random } from '../platform/id.ts'
import type { Log } from '../platform/log.ts'
import { outboxItem } from '../platform/outbox-row.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import { type Closing, eraseUnder, type PersonalData } from '../platform/personal-data.ts'
import type { Table, Write } from '../platform/table.ts'
import { type Deletion, type DeletionStore, deletionKey } from './deletion-store.ts'

export interface EraseDeps {
  readonly table: Table
  readonly deletions: DeletionStore
  readonly keys: PersonKeys
  /** Ends sessions and rights, and frees logins. */
  readonly closing: Closing
  /** What others take over; or an organisation for which nobody else acts by now. */
  readonly handOver: (
    personId: string,
  ) => Promise<{ readonly writes: readonly Write[] } | { readonly onlyAt: string }>
  /** What every slice keeps about people. */
  readonly kept: readonly PersonalData[]
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
}

const attempts = 5
/** Less than the function is given: what is not begun by then is left to the next run. */
const runMs = 25_000

/** Nobody else acts for an organisation any more: as on the day of asking, it is not done, and said so. */
function calledOff({ deletions, clock, random }: EraseDeps, before: Deletion, onlyAt: string) {
  const { personId } = before
  const body = { personId, organisationName: onlyAt }
  const event = { type: 'deletion.calledOff', about: personId, body }
  return [...deletions.removed(before), { put: outboxItem(event, newId(random), clock.now()) }]
}

/**
 * First of all, in one transaction: the key is destroyed and nobody is signed in any more. Nothing
 * where there is no deletion, or it was called off.
 */
async function shred(deps: EraseDeps, personId: string): Promise<Deletion | undefined> {
  const { table, deletions, keys, closing, handOver, clock, random } = deps
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = await deletions.find(personId)
    if (!before || before.shreddedAt !== null) return before
    const entry = {
      action: 'eraseAccount',
      object: `person:${personId}`,
      organisation: '/530000/' as const,
      about: personId,
      actor: personId,
      correlationId: newId(random),
    }
    const found = before.again ? { writes: [] } : await handOver(personId)
    const done =
      'onlyAt' in found
        ? await table.together([
            ...calledOff(deps, before, found.onlyAt),
            ...auditWrites({ ...entry, refused: 'dutyOpen' }, newId(random), clock.now()),
          ])
        : await table.together([
            ...deletions.shredded(before, epochSeconds(clock)),
            keys.shredded(personId),
            ...(await closing(personId)),
            ...found.writes,
            ...auditWrites(entry, newId(random), clock.now()),
          ])
    if (done) return deletions.find(personId)
  }
  throw new Error('an account kept changing while it was to be closed')
}

/**
 * Carries one deletion as far as it goes now. Cut short anywhere, it goes on at the next run. What a
 * last request wrote after its sessions ended is removed by the run that finds it shredded already.
 */
async function erase(deps: EraseDeps, due: Deletion): Promise<void> {
  const { table, deletions, kept } = deps
  const { personId } = due
  const deletion = await shred(deps, personId)
  if (!deletion) return
  for (const { erase: eraseKept } of kept) await eraseKept(personId)
  const { pk, sk } = deletionKey(personId)
  await eraseUnder(table, pk, (row) => row.sk === sk)
  const isSettled = due.shreddedAt !== null
  if (isSettled) await table.together(deletions.removed(deletion))
}

/**
 * Carries out every deletion whose time has come, and answers how many. One that fails is tried again
 * at the next run, and none behind it waits for that.
 */
export async function eraseDue(deps: EraseDeps): Promise<number> {
  const { deletions, clock, log } = deps
  const until = clock.now() + runMs
  let carried = 0
  for await (const due of deletions.due(epochSeconds(clock))) {
    if (clock.now() >= until) return carried
    await erase(deps, due).then(
      () => carried++,
      (error: unknown) => {
        const name = error instanceof Error ? error.name : ''
        log.error('a deletion failed', { who: due.personId, error: name })
      },
    )
  }
  return carried
}
