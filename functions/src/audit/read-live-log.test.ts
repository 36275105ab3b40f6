import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditWrites } from '../platform/audit-row.ts'
import type { Item } from '../platform/table.ts'
import type { Rows } from '../testing/faults/table-state.ts'
import { openWorld, type World } from '../testing/world.ts'
import { openPublicKeys } from './checkpoint.ts'
import { readLiveLog } from './read-live-log.ts'
import { logOf, type StoredLog } from './read-log.ts'
import { localPublicKey } from './testing/audit-key.ts'
import { verifyLog } from './verify-log.ts'

let world: World
let empty: Rows
beforeAll(async () => {
  world = await openWorld()
  empty = await world.state.rows()
})
afterAll(() => world.stop())

const keys = openPublicKeys([localPublicKey])
const entry = { action: 'act', object: 'thing:1', organisation: '/530000/' } as const
let ids = 0

async function act() {
  world.clock.advance(1)
  const by = { ...entry, actor: 'anna', correlationId: 'none' }
  await world.table.together(auditWrites(by, `live${ids++}`, world.clock.now()))
}

beforeEach(async () => {
  await world.state.returnTo(empty)
  for (let i = 0; i < 3; i++) await act()
  await world.sealAudit()
  await act()
})

/** In every order in which a scan may come by the kinds of rows. */
const orders = ['AUDIT', 'CHAIN', 'CHECKPOINT', 'UNSEALED'].reduce<readonly string[][]>(
  (some, kind) =>
    some.flatMap((order) =>
      Array.from({ length: order.length + 1 }, (_, at) => [
        ...order.slice(0, at),
        kind,
        ...order.slice(at),
      ]),
    ),
  [[]],
)

/** A scan that is overtaken: after each kind, something is done and all that waits is sealed. */
const scanIn = (order: readonly string[]) => async () => {
  const found: Item[] = []
  for (const kind of order) {
    const rows = [...(await world.state.rows()).values()]
    found.push(...rows.filter(({ pk }) => pk.startsWith(`${kind}#`)))
    await world.sealAudit()
    await act()
  }
  return found
}

const alarms = ({ lines, astray }: StoredLog) => [
  ...astray,
  ...(verifyLog(lines, { keys }).ok ? [] : ['broken']),
]

describe('the log of a store that is written to while it is read', () => {
  it.each(orders)('never seems broken, read in the order %s, %s, %s, %s', async (...order) => {
    const log = await readLiveLog({ scan: scanIn(order), get: world.table.get })
    expect(alarms(log)).toEqual([])
    expect(log.lines.length).toBeGreaterThanOrEqual(4)
  })

  it('would seem broken in most orders, if one scan were believed', async () => {
    const alarmed = []
    for (const order of orders) {
      if (alarms(logOf(await scanIn(order)())).length > 0) alarmed.push(order)
    }
    expect(alarmed.length).toBeGreaterThan(orders.length / 2)
  })

  it('is found broken where a sealed row was changed, or one was never put before the sealer', async () => {
    const [row] = [...(await world.state.rows()).values()].filter(({ pk }) =>
      pk.startsWith('AUDIT#'),
    )
    if (!row) throw new Error('it was there')
    const read = () => readLiveLog({ scan: scanIn(orders[0] ?? []), get: world.table.get })
    await world.table.put({ ...row, pk: 'AUDIT#stray' })
    expect((await read()).astray).toEqual(['AUDIT#stray'])
    await world.table.remove({ pk: 'AUDIT#stray', sk: 'AUDIT' })
    await world.table.put({ ...row, action: 'another' })
    const { lines } = await read()
    expect(verifyLog(lines, { keys }).ok).toBe(false)
  })
})
