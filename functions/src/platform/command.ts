import { canonical } from '@cgt/shared/eligibility/canonical'
import { Failure } from '@cgt/shared/http/failure'
import { type AuditEntry, auditWrites } from './audit-row.ts'
import { type Clock, epochSeconds } from './clock.ts'
import { hashOf } from './crypto.ts'
import { newId, type Random } from './id.ts'
import { type OutboxEvent, outboxItem } from './outbox-row.ts'
import type { Pause } from './pause.ts'
import type { Limit, TakeToken } from './rate-limit.ts'
import { demandStanding, findStanding, standingHolds } from './standing.ts'
import type { Item, Table, Write } from './table.ts'

/** One wish of one person: sent again with the same key, it is the same wish. */
export interface Command {
  readonly operation: string
  readonly personId: string
  /** Made by the client, and kept there until it has an answer. */
  readonly key: string
  readonly request: unknown
  readonly correlationId: string
  /** The person's rights as it was allowed by them; left out where everybody may. */
  readonly roleEpoch?: number
}

/** What a command comes to, from the state as it was just read. */
export interface Plan<Result> {
  /** Each with the condition that the state is still what was read. */
  readonly writes: readonly Write[]
  readonly result: Result
  readonly events?: readonly OutboxEvent[]
  readonly audit: AuditEntry
}

export interface CommandDeps {
  readonly table: Table
  readonly clock: Clock
  readonly random: Random
  readonly pause: Pause
  readonly takeToken: TakeToken
}

/**
 * Runs a command; throws what `plan` throws, `tooOften`, `keyReused`, `busy` or `unconfirmed`, and where
 * the right to it was taken away meanwhile, `rolesChanged` or `sessionRevoked`.
 */
export type RunCommand = <Result>(
  command: Command,
  plan: () => Promise<Plan<Result>>,
) => Promise<Result>

const attempts = 8
/** How long a wish that was done is remembered. */
export const keptSeconds = 30 * 86_400
const shortestPauseMs = 20

/** More than hands can do; whoever holds somebody's session does no more harm than that. */
const byPerson: Limit = { name: 'commands by person', most: 30, inSeconds: 60 }

/** A plan, and what is counted before it is made. */
interface Counted<Result> {
  readonly count: () => Promise<void>
  readonly plan: () => Promise<Plan<Result>>
}

interface Done extends Item {
  readonly requestHash: string
  readonly result: string
  readonly ttl: number
}

const keyOf = ({ personId, operation, key }: Command) => ({
  pk: `DONE#${personId}`,
  sk: `${operation}#${key}`,
})

/**
 * The one place that runs a command which moves money, a seat or power. What the plan writes, its
 * events, its audit row and the memory that it was done are one transaction: all of it happens, or
 * nothing, and a wish sent twice is granted once. The rights that it is allowed by are checked there
 * once more: two who take each other's away at once do not both succeed.
 */
export function openCommands({ table, clock, random, pause, takeToken }: CommandDeps): RunCommand {
  const answerOf = async (command: Command): Promise<{ result: unknown } | undefined> => {
    const done = (await table.get(keyOf(command))) as Done | undefined
    if (!done || done.ttl <= epochSeconds(clock)) return undefined
    if (done.requestHash !== hashOf(canonical(command.request))) throw new Failure('keyReused')
    return { result: JSON.parse(done.result) }
  }

  const remember = (command: Command, result: unknown): Write => ({
    put: {
      ...keyOf(command),
      requestHash: hashOf(canonical(command.request)),
      result: canonical(result),
      ttl: epochSeconds(clock) + keptSeconds,
    },
    only: {
      condition: 'attribute_not_exists(pk) OR #ttl <= :now',
      names: { '#ttl': 'ttl' },
      values: { ':now': epochSeconds(clock) },
    },
  })

  const commit = (command: Command, { writes, result, events = [], audit }: Plan<unknown>) => {
    const at = clock.now()
    const { personId, correlationId, roleEpoch } = command
    return table.together([
      remember(command, result),
      // Nobody acts on themselves by a right, so no plan writes the row that is checked here.
      ...(roleEpoch === undefined ? [] : [standingHolds(personId, roleEpoch)]),
      ...writes,
      ...events.map((event): Write => ({ put: outboxItem(event, newId(random), at) })),
      ...auditWrites({ ...audit, actor: personId, correlationId }, newId(random), at),
    ])
  }

  const demandRights = async ({ personId, roleEpoch }: Command) => {
    if (roleEpoch === undefined) return
    demandStanding(await findStanding(table, personId), roleEpoch)
  }

  /** Longer with every attempt, and never the same for two who met. */
  const later = (tries: number) =>
    pause(shortestPauseMs * 2 ** tries * (0.5 + (random(1)[0] ?? 0) / 256))

  const attempt = async <R>(command: Command, { count, plan }: Counted<R>) => {
    const answered = await answerOf(command)
    if (answered) return answered as { readonly result: R }
    await count()
    const planned = await plan()
    if (await commit(command, planned)) return planned
    await demandRights(command)
    return undefined
  }

  return async (command, plan) => {
    let lost = false
    let isCounted = false
    // One wish counts once, however often it has to be tried; what was done already, never again.
    const count = async () => {
      if (!isCounted) await takeToken(byPerson, command.personId)
      isCounted = true
    }
    for (let tries = 0; tries < attempts; tries++) {
      const done = await attempt(command, { count, plan }).catch((error: unknown) => {
        // Refused by the rules: nothing was written. Anything else may or may not have happened.
        if (error instanceof Failure) throw error
        lost = true
      })
      if (done) return done.result
      await later(tries)
    }
    throw new Failure(lost ? 'unconfirmed' : 'busy')
  }
}
