import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import { linkHash } from './chain.ts'
import type { SignCheckpoint } from './checkpoint.ts'
import { type Head, type Sealed, type SealStore, type Waiting, writesOf } from './seal-store.ts'

export interface SealDeps {
  readonly seals: SealStore
  readonly signCheckpoint: SignCheckpoint
  readonly clock: Clock
  readonly log: Log
}

/** A transaction takes a hundred rows; the head is one of them. */
const mostWrites = 99
/** More wait for the next run, a minute later. */
const mostRounds = 500

/** The rows behind the marks; one that is gone was taken out of the store, which the log says. */
async function present({ seals, log }: SealDeps, waiting: readonly Waiting[]) {
  const found = await Promise.all(
    waiting.map(async (mark) => ({ waiting: mark, row: await seals.row(mark.id) })),
  )
  return found.flatMap(({ waiting: mark, row }) => {
    if (row) return [{ waiting: mark, row }]
    log.error('an audit row is missing', { id: mark.id })
    return []
  })
}

/** As many of the oldest as one transaction takes, each linked to the one before. */
function linked(head: Head, rows: readonly Pick<Sealed, 'waiting' | 'row'>[]): Sealed[] {
  const sealed: Sealed[] = []
  let { sequence, hash } = head
  let writes = 0
  for (const { waiting, row } of rows) {
    sequence++
    hash = linkHash(sequence, hash, row)
    const next = { waiting, row, link: { sequence, id: waiting.id, hash } }
    writes += writesOf(next).length
    if (writes > mostWrites) break
    sealed.push(next)
  }
  return sealed
}

const attempts = 8

/** Of several sealers one moves the head; the others look again. */
async function again<T>(attempt: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < attempts; tries++) {
    const done = await attempt()
    if (done !== undefined) return done
  }
  throw new Error('the head of the audit chain cannot be moved')
}

/** How many rows one transaction sealed; nothing when another sealer was there first. */
async function sealSome(deps: SealDeps): Promise<number | undefined> {
  const { seals } = deps
  const head = await seals.head()
  const sealed = linked(head, await present(deps, await seals.waiting(mostWrites)))
  const last = sealed.at(-1)?.link
  if (!last) return 0
  const { sequence, hash } = last
  const isDone = await seals.seal(head, { sequence, hash, signed: head.signed }, sealed)
  return isDone ? sealed.length : undefined
}

async function signHead({ seals, signCheckpoint, clock, log }: SealDeps) {
  const head = await seals.head()
  const { sequence, hash, signed } = head
  if (sequence === signed) return true
  const at = new Date(clock.now()).toISOString()
  const checkpoint = signCheckpoint({ sequence, count: sequence - signed, hash, at })
  if (!(await seals.sign(head, checkpoint))) return undefined
  // The log is another store: whoever can write to the table cannot write there.
  log.info('audit checkpoint', { ...checkpoint })
  return true
}

/** Chains what waits, and signs how far the chain reaches. Answers how many rows were sealed. */
export async function sealAudit(deps: SealDeps): Promise<number> {
  let total = 0
  for (let round = 0; round < mostRounds; round++) {
    const sealed = await again(() => sealSome(deps))
    if (sealed === 0) break
    total += sealed
  }
  await again(() => signHead(deps))
  return total
}
