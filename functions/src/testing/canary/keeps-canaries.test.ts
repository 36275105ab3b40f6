import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Findings } from '../faults/wish.ts'
import { openWorld, type World } from '../world.ts'
import { keepsCanaries } from './keeps-canaries.ts'
import { keptBy, seek } from './seek.ts'

let world: World
let found: Findings
beforeAll(async () => {
  world = await openWorld()
  found = await keepsCanaries(world)
})
afterAll(() => world.stop())

const canary = { field: 'account', value: '金丝雀6222021001' }
const sought = async () => seek([canary], await keptBy(world))

describe('what people tell in confidence', () => {
  it('stands in no row, no stream, no log, no error and no answer to anybody else', () => {
    expect(found.broken).toEqual([])
    expect(found.tried).toBeGreaterThan(10_000)
  })

  it.each([
    ['as it is', canary.value],
    ['in base64', Buffer.from(canary.value).toString('base64')],
    ['in hex', Buffer.from(canary.value).toString('hex')],
    ['in an address', `/x?y=${encodeURIComponent(canary.value)}`],
    ['in a longer text', `户名：${canary.value}，开户行`],
  ])('is found when it is kept %s, in the row and in the stream', async (_, text) => {
    const leak = { pk: 'LEAK#1', sk: 'LEAK' }
    await world.table.put({ ...leak, text })
    expect(await sought()).toEqual(
      expect.arrayContaining([
        'account stands in the row LEAK#1 LEAK',
        'account stands in the stream, of LEAK#1 LEAK',
      ]),
    )
    await world.table.remove(leak)
    expect(await sought()).not.toContain('account stands in the row LEAK#1 LEAK')
  })

  it('is found when its hash can be guessed at, and not when it is like no guess', async () => {
    const phone = '13973402199'
    const digest = createHash('sha256').update(phone).digest('base64url')
    const places = [{ name: 'the row', text: digest }]
    expect(seek([{ field: 'phone', value: phone }], places)).toEqual(['phone stands in the row'])
    expect(seek([{ field: 'token', value: phone, random: true }], places)).toEqual([])
  })

  it('is found in a log line, and in an answer', async () => {
    const logged = () => `${world.logged()}\n{"message":"${canary.value}"}`
    const kept = await keptBy({ ...world, logged })
    expect(seek([canary], kept)).toContain('account stands in the log')
    const answer = { name: 'the answer', text: JSON.stringify({ reason: canary.value }) }
    expect(seek([canary], [answer])).toEqual(['account stands in the answer'])
  })
})
