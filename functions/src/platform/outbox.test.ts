import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMessageStore } from '../messages/message-store.ts'
import { appoint } from '../testing/appoint.ts'
import { everyCrashPoint } from '../testing/faults/crash-points.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { settleIn } from '../testing/settle-in.ts'
import { replay } from '../testing/stream/replay.ts'
import { openWorld, type World } from '../testing/world.ts'
import { newId } from './id.ts'
import { type Consumer, openDelivery } from './outbox-delivery.ts'
import { eventKey, type OutboxEvent, outboxItem } from './outbox-row.ts'
import { deadShard, openOutbox } from './outbox-store.ts'
import { mostTries, overdueMs, sweepOutbox } from './outbox-sweep.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const random = seededRandom(31)
const silent = { info: () => {}, warn: () => {}, error: () => {} }

/** Puts an event as a command would; its id. */
async function say(event: OutboxEvent): Promise<string> {
  const id = newId(random)
  await world.table.put(outboxItem(event, id, world.clock.now()))
  return id
}

async function granted(personId: string, organisationName = '维西') {
  await settleIn(world.table, personId)
  const body = { personId, organisationName, role: 'judge' }
  return say({ type: 'role.granted', about: personId, body })
}

/** An event that no consumer can read. */
const poison = () => say({ type: 'role.granted', about: 'nobody', body: { role: 'no such role' } })

const toldTo = async (personId: string) =>
  (await openMessageStore(world.table, world.clock).list(personId, { limit: 100 })).items

const isWaiting = async (id: string) =>
  (await openOutbox(world.table, world.clock).waiting(id)) !== undefined

/** Some minutes later, the sweeper runs; how many it sent again. */
async function sweep() {
  world.clock.advance(overdueMs / 1000 + 1)
  const { table, clock } = world
  return sweepOutbox({ outbox: openOutbox(table, clock), clock, log: silent })
}

const seeds = [1, 2, 3, 4, 5, 6, 7, 8]

describe('an event that a transaction says', () => {
  it.each(seeds)(
    'is acted on once, though the stream tells of it twice, out of order, and the store fails (seed %i)',
    async (seed) => {
      expect(await replay(world, { seed, events: 60 })).toEqual({
        lost: 0,
        doubled: 0,
        disordered: 0,
      })
    },
  )

  it('needs a consumer that knows it again: a naive one tells people twice', async () => {
    const messages = openMessageStore(world.table, world.clock)
    const naive: Consumer = ({ at, body }) =>
      messages.send(String(body.personId), {
        eventId: newId(random),
        at,
        matter: {
          kind: 'roleGranted',
          organisationName: String(body.organisationName),
          role: 'judge',
        },
      })
    const deliver = openDelivery({
      outbox: openOutbox(world.table, world.clock),
      consumers: { 'role.granted': [naive] },
      log: silent,
    })
    const { doubled } = await replay(world, { seed: 9, events: 60, deliver, inTurn: true })
    expect(doubled).toBeGreaterThan(0)
  })

  it('needs a row that goes last: removed first, what fails on the way is lost', async () => {
    const outbox = openOutbox(world.table, world.clock)
    const messages = openMessageStore(world.table, world.clock)
    const hasty = async (id: string) => {
      const event = await outbox.waiting(id)
      if (!event) return true
      await outbox.delivered(id)
      const { personId, organisationName } = event.body
      await messages.send(String(personId), {
        eventId: id,
        at: event.at,
        matter: { kind: 'roleGranted', organisationName: String(organisationName), role: 'judge' },
      })
      return true
    }
    const deliver = (id: string) => hasty(id).catch(() => false)
    const { lost } = await replay(world, { seed: 10, events: 60, deliver, inTurn: true })
    expect(lost).toBeGreaterThan(0)
  })

  it('is acted on in full wherever the process that delivers it dies, by the one that follows', async () => {
    const organisation = '/530000/533400/533423/two-officers/'
    const officers = [await world.signIn('officer-a'), await world.signIn('officer-b')].map(
      ({ session }) => session.personId,
    )
    for (const one of officers)
      await appoint(world.table, one, [{ role: 'enterpriseOfficer', organisation }])
    let id = ''
    let records = await world.events.read()
    const points = await everyCrashPoint({
      faults: world.faults,
      prepare: async () => {
        const body = { personId: 'worker', organisation, organisationName: '二人厂', as: 'member' }
        id = await say({ type: 'join.requested', about: 'worker', body })
        records = await world.events.read()
      },
      act: () => world.events.deliver(records),
      check: async (retried) => {
        for (const one of officers) {
          const told = (await toldTo(one)).filter((message) => message.id.endsWith(id))
          if (retried) expect(told).toHaveLength(1)
          expect(told.every(({ unread }) => unread)).toBe(true)
          expect(told.length).toBeLessThanOrEqual(1)
        }
        if (retried) expect(await isWaiting(id)).toBe(false)
      },
    })
    expect(points).toBe(4)
  })

  it('goes to the dead letters when nobody can act on it, and nothing waits behind it', async () => {
    await world.events.settle()
    await granted('before-poison')
    const bad = await poison()
    for (let i = 0; i < 30; i++) await granted(`behind-poison-${i}`)
    const dead = await world.events.settle()
    expect(dead.map(({ dynamodb }) => dynamodb?.Keys?.pk?.S)).toContain(eventKey(bad).pk)
    expect(await toldTo('before-poison')).toHaveLength(1)
    for (let i = 0; i < 30; i++) expect(await toldTo(`behind-poison-${i}`)).toHaveLength(1)
    expect(await isWaiting(bad)).toBe(true)
  })

  it('is not held up by a batch that kills the function: the halves without its cause get through', async () => {
    const ids: string[] = []
    for (let i = 0; i < 9; i++) ids.push(await granted(`beside-killer-${i}`))
    const [, , , killer = ''] = ids
    const told: string[] = []
    const dead = await world.events.deliver(await world.events.read(), {
      to: async (id) => {
        if (id === killer) throw new Error('out of memory')
        told.push(id)
        return true
      },
    })
    expect(dead.map(({ dynamodb }) => dynamodb?.Keys?.pk?.S)).toEqual([eventKey(killer).pk])
    expect(new Set(told)).toEqual(new Set(ids.filter((id) => id !== killer)))
  })
})

describe('the sweeper', () => {
  it('has delivered what the stream lost, and leaves alone what is not late', async () => {
    for (let i = 0; i < 20; i++) await granted(`lost-${i}`)
    const lost = await world.events.read()
    expect(lost.length).toBeGreaterThanOrEqual(20)
    await sweep()
    const again = await world.events.read()
    const fresh = await granted('fresh')
    await world.events.deliver(again)
    for (let i = 0; i < 20; i++) expect(await toldTo(`lost-${i}`)).toHaveLength(1)
    const { table, clock } = world
    expect(
      await sweepOutbox({ outbox: openOutbox(table, clock), clock, log: silent }),
    ).toMatchObject({
      sentAgain: 0,
    })
    expect(await isWaiting(fresh)).toBe(true)
  })

  it('never brings back an event that was delivered while it looked', async () => {
    const id = await granted('just-delivered')
    const outbox = openOutbox(world.table, world.clock)
    const event = await outbox.waiting(id)
    await world.events.settle()
    if (!event) throw new Error('it was there')
    expect(await outbox.sendAgain(event, new Date(world.clock.now()).toISOString())).toBe(false)
    expect(await world.table.get(eventKey(id))).toBeUndefined()
  })

  it('gives up in the end, aloud, and delivers the event once its cause is mended', async () => {
    const id = await poison()
    for (let i = 0; i < mostTries; i++) {
      await world.events.settle()
      await sweep()
    }
    await world.events.settle()
    expect(await isWaiting(id)).toBe(true)
    world.clock.advance(overdueMs / 1000 + 1)
    const lines: string[] = []
    const log = { ...silent, error: (message: string) => void lines.push(message) }
    await sweepOutbox({ outbox: openOutbox(world.table, world.clock), clock: world.clock, log })
    expect(lines).toContain('event given up')
    expect(await world.table.get(eventKey(id))).toMatchObject({ gsi1pk: deadShard })
    await world.events.settle()
    expect(await sweep()).toMatchObject({ sentAgain: 0, givenUp: 0 })

    await settleIn(world.table, 'mended')
    await world.table.change(eventKey(id), {
      update: 'SET body = :body, tries = :none, gsi1pk = :shard',
      values: {
        ':body': { personId: 'mended', organisationName: '维西', role: 'judge' },
        ':none': 0,
        ':shard': 'OUTBOX#0',
      },
    })
    await sweep()
    await world.events.settle()
    expect(await toldTo('mended')).toHaveLength(1)
  })

  it('keeps for ninety days what it gave up, and no trace of whom it was about longer', async () => {
    const id = await poison()
    const outbox = openOutbox(world.table, world.clock)
    const event = await outbox.waiting(id)
    if (!event) throw new Error('it was there')
    const now = new Date(world.clock.now()).toISOString()
    await outbox.giveUp(event, now)
    const days = (count: number) => Math.floor(world.clock.now() / 1000) + count * 86_400
    expect(await world.table.get(eventKey(id))).toMatchObject({ ttl: days(90) })
    // Mended, it waits as long as any other.
    await outbox.sendAgain(event, now)
    expect(await world.table.get(eventKey(id))).not.toHaveProperty('ttl')
    await outbox.giveUp(event, now)
    await world.table.change(eventKey(id), {
      update: 'SET gsi1pk = :shard',
      values: { ':shard': 'OUTBOX#0' },
    })
    world.clock.advance(90 * 86_400)
    expect(await isWaiting(id)).toBe(false)
    const until = new Date(world.clock.now()).toISOString()
    expect((await outbox.overdue('OUTBOX#0', until)).map((one) => one.id)).not.toContain(id)
  })
})
