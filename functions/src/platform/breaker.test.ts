import { Failure } from '@cgt/shared/http/failure'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Breaker, openBreaker } from './breaker.ts'

let now = 0
let asked = 0
let breaker: Breaker
beforeEach(() => {
  asked = 0
  breaker = openBreaker({
    clock: { now: () => now },
    isOutage: (error) => (error as Error).message === 'down',
    refusal: () => new Failure('wechatUnavailable'),
  })
})

const ask = (outcome: 'up' | 'down' | 'refused') =>
  breaker(async () => {
    asked++
    if (outcome !== 'up') throw new Error(outcome)
    return outcome
  }).catch((error: Error) => error.message)

async function goDown() {
  for (let i = 0; i < 5; i++) await ask('down')
  asked = 0
}

describe('a service that is down', () => {
  it('is left alone after five outages in a row, for thirty seconds', async () => {
    for (let i = 0; i < 9; i++) await ask('down')
    expect(asked).toBe(5)
    now += 29_999
    await ask('up')
    expect(asked).toBe(5)
    now += 1
    expect(await ask('up')).toBe('up')
  })

  it('is not taken to be down by outages that are not in a row, nor by refusals', async () => {
    for (let i = 0; i < 20; i++) await ask(i % 5 === 4 ? 'refused' : 'down')
    for (let i = 0; i < 20; i++) await ask('refused')
    expect(asked).toBe(40)
  })

  it('is tried by one call alone when the rest is over, and by all when that succeeds', async () => {
    await goDown()
    now += 30_000
    let comesBack = () => {}
    const trial = breaker(
      () =>
        new Promise<void>((resolve) => {
          asked++
          comesBack = resolve
        }),
    )
    await Promise.all([ask('up'), ask('up')])
    expect(asked).toBe(1)
    comesBack()
    await trial
    await ask('up')
    expect(asked).toBe(2)
  })

  it('rests again when the trial fails', async () => {
    await goDown()
    now += 30_000
    await ask('down')
    await ask('up')
    expect(asked).toBe(1)
  })
})
