import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AuditEntry, auditWrites } from '../platform/audit-row.ts'
import type { Item } from '../platform/table.ts'
import { everyCrashPoint } from '../testing/faults/crash-points.ts'
import { race } from '../testing/faults/race.ts'
import { seededFaults } from '../testing/faults/schedules.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { openWorld, type World } from '../testing/world.ts'
import { openPublicKeys, openSigner } from './checkpoint.ts'
import { logOf } from './read-log.ts'
import { type SealDeps, sealAudit } from './seal.ts'
import { openSealStore } from './seal-store.ts'
import { localAuditKey, localPublicKey } from './testing/audit-key.ts'
import { verifyLog } from './verify-log.ts'

let world: World
let deps: SealDeps
beforeEach(async () => {
  world = await openWorld()
  deps = {
    seals: openSealStore(world.table),
    signCheckpoint: openSigner(localAuditKey),
    clock: world.clock,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  }
})
afterEach(() => world.stop())

const keys = openPublicKeys([localPublicKey])
const entry: AuditEntry = {
  action: 'act',
  object: 'thing:1',
  organisation: '/530000/533400/533423/',
}
const by = { actor: 'anna', correlationId: 'none' }
let ids = 0

/** Writes rows as commands write theirs. */
async function act(times: number) {
  for (let i = 0; i < times; i++) {
    world.clock.advance(1)
    await world.table.together(auditWrites({ ...entry, ...by }, `id${ids++}`, world.clock.now()))
  }
}

const log = async () =>
  logOf((await world.everything()).split('\n').map((line) => JSON.parse(line) as Item))

/** How many rows the store holds sealed and signed, once it is shown that nothing is wrong. */
async function sealedRows() {
  const { lines, waiting, astray } = await log()
  const verification = verifyLog(lines, { keys })
  if (!verification.ok) throw new Error(JSON.stringify(verification))
  expect(astray).toEqual([])
  const { sequence, checkpoint } = verification.read
  return { sequence, signed: checkpoint?.sequence ?? 0, waiting }
}

describe('sealing the audit', () => {
  it('chains every row once, in the order of time, and signs how far that is', async () => {
    await act(20)
    expect(await sealAudit(deps)).toBe(20)
    expect(await sealAudit(deps)).toBe(0)
    await act(3)
    expect(await sealedRows()).toEqual({ sequence: 20, signed: 20, waiting: 3 })
    await sealAudit(deps)
    expect(await sealedRows()).toEqual({ sequence: 23, signed: 23, waiting: 0 })
  })

  it('never forks, however many seal at once', async () => {
    await act(30)
    const { won } = await race(4, () => sealAudit(deps))
    expect(won.reduce((sum, sealed) => sum + sealed, 0)).toBeLessThanOrEqual(30)
    await sealAudit(deps)
    expect(await sealedRows()).toEqual({ sequence: 30, signed: 30, waiting: 0 })
  })

  it('would seal each row for every sealer, were the head not checked', async () => {
    await act(5)
    const { won } = await world.conditions.without({ contenders: 4 }, () =>
      race(4, () => sealAudit(deps)),
    )
    expect(won).toEqual([5, 5, 5, 5])
  })

  it('loses and doubles nothing at any point where it can die', async () => {
    let written = 0
    const points = await everyCrashPoint({
      faults: world.faults,
      prepare: async () => {
        await act(2)
        written += 2
      },
      act: () => sealAudit(deps),
      check: async (retried) => {
        const { sequence, signed, waiting } = await sealedRows()
        expect(sequence + waiting).toBe(written)
        if (retried) expect([sequence, signed]).toEqual([written, written])
      },
    })
    expect(points).toBe(3)
  })

  it('keeps the chain whole under fifty schedules of faults', async () => {
    for (let seed = 0; seed < 50; seed++) {
      world.faults.follow(undefined)
      await act(2)
      const bytes = seededRandom(seed)
      world.faults.follow(seededFaults(() => (bytes(1)[0] ?? 0) / 256, 12))
      await race(2, () => sealAudit(deps))
    }
    world.faults.follow(undefined)
    await sealAudit(deps)
    expect(await sealedRows()).toEqual({ sequence: 100, signed: 100, waiting: 0 })
  })

  it('stops, and says so, where somebody set the head back', async () => {
    await act(5)
    await sealAudit(deps)
    await world.table.remove({ pk: 'CHAIN#HEAD', sk: 'HEAD' })
    await act(1)
    await expect(sealAudit(deps)).rejects.toThrow('cannot be moved')
  })

  it('says which row was taken out of the store before it was sealed', async () => {
    await act(2)
    await world.table.remove({ pk: `AUDIT#id${ids - 1}`, sk: 'AUDIT' })
    await sealAudit(deps)
    const { astray, lines } = await log()
    expect(astray).toEqual([`AUDIT#id${ids - 1}`])
    expect(verifyLog(lines, { keys }).ok).toBe(true)
  })
})
