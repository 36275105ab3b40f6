import type { DynamoDBRecord } from 'aws-lambda'
import { openMessageStore } from '../../messages/message-store.ts'
import { newId } from '../../platform/id.ts'
import { outboxItem } from '../../platform/outbox-row.ts'
import { openOutbox } from '../../platform/outbox-store.ts'
import { overdueMs, sweepOutbox } from '../../platform/outbox-sweep.ts'
import { seededFaults } from '../faults/schedules.ts'
import { seededRandom } from '../seeded-random.ts'
import { settleIn } from '../settle-in.ts'
import type { World } from '../world.ts'
import type { Deliver } from './event-stream.ts'

export interface Replay {
  readonly seed: number
  readonly events: number
  /** What is given each event's id; the shipped function, unless told otherwise. */
  readonly deliver?: Deliver
  /** One delivery after the other, so that the same seed always goes the same way: for controls. */
  readonly inTurn?: true
}

export interface Replayed {
  readonly lost: number
  readonly doubled: number
  /** People whose messages do not stand in the order in which things happened. */
  readonly disordered: number
}

const silent = { info: () => {}, warn: () => {}, error: () => {} }
const eventsEach = 12
const mostBatch = 40

function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const order = [...items]
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    ;[order[i], order[j]] = [order[j] as T, order[i] as T]
  }
  return order
}

/** Something happens to each of some people, one after another; what each is to be told, newest first. */
async function happen({ table, clock }: World, { seed, events }: Replay) {
  const random = seededRandom(seed)
  const told = new Map<string, string[]>()
  const people = Math.ceil(events / eventsEach)
  for (let i = 0; i < people; i++) await settleIn(table, `replay-${seed}-${i}`)
  for (let i = 0; i < events; i++) {
    const personId = `replay-${seed}-${i % people}`
    const organisationName = `第${i}个单位`
    const body = { personId, organisationName, role: 'judge' }
    const event = { type: 'role.granted', about: personId, body }
    await table.put(outboxItem(event, newId(random), clock.now() + i))
    told.set(personId, [organisationName, ...(told.get(personId) ?? [])])
  }
  return told
}

const namesIn = (matters: readonly object[]): string[] =>
  matters.map((matter) => String((matter as { organisationName?: string }).organisationName))

/**
 * Every event's record comes twice, in an order of its own each time, both at once, in batches of
 * random size, while every fifth call to the store goes wrong; what is left over is for the sweeper.
 */
export async function replay(world: World, wanted: Replay): Promise<Replayed> {
  const { table, clock, faults, events } = world
  await events.settle()
  const told = await happen(world, wanted)
  const records = await events.read()
  const bytes = seededRandom(wanted.seed + 1)
  const next = () => Buffer.from(bytes(4)).readUInt32BE() / 2 ** 32
  const once = (some: readonly DynamoDBRecord[]) =>
    events.deliver(some, { batchSize: 1 + Math.floor(next() * mostBatch), to: wanted.deliver })

  faults.follow(seededFaults(next, 5))
  const both = [shuffled(records, next), shuffled(records, next)]
  if (wanted.inTurn) for (const each of both) await once(each)
  else await Promise.all(both.map(once))
  faults.follow(undefined)
  clock.advance(overdueMs / 1000 + wanted.events / 1000 + 1)
  await sweepOutbox({ outbox: openOutbox(table, clock), clock, log: silent })
  await once(await events.read())

  const messages = openMessageStore(table, clock)
  const replayed = { lost: 0, doubled: 0, disordered: 0 }
  for (const [personId, expected] of told) {
    const { items } = await messages.list(personId, { limit: 100 })
    const found = namesIn(items.map(({ matter }) => matter))
    const distinct = [...new Set(found)]
    replayed.lost += expected.filter((name) => !found.includes(name)).length
    replayed.doubled += found.length - distinct.length
    if (distinct.join() !== expected.join()) replayed.disordered++
  }
  return replayed
}
