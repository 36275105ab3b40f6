import { canonical } from '@cgt/shared/eligibility/canonical'
import { expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

/** A little of everything that draws lots or looks at the clock. */
async function live(world: World): Promise<void> {
  const phone = '13800000001'
  await world.from('10.0.0.1').identity.requestSignInCode({ phone })
  const code = await world.codeSentTo(phone)
  await world.from('10.0.0.1').identity.signInWithPhone({ phone, code })
  const { identity, privacy, records, session } = await world.signIn('same')
  await identity.enrolSecondFactor({})
  await privacy.giveConsent({ purpose: 'situation', version: 1 })
  await records.putFact({ factKey: 'worker.ethnicity', answer: { value: '傣族' }, version: 0 })
  world.clock.advance(60)
  await world.stranger.identity.refreshSession({ refreshToken: session.refreshToken })
  await world.sealAudit()
}

/** Keys of wishes are the caller's own, and no part of the run. */
const ofCaller = /^DONE#|^LIMIT#/

async function story(): Promise<readonly string[]> {
  const world = await openWorld()
  try {
    await live(world)
    const rows = [...(await world.state.rows())].filter(([name]) => !ofCaller.test(name))
    return [...rows.map(([name, row]) => `${name} ${canonical(row)}`).sort(), world.logged()]
  } finally {
    await world.stop()
  }
}

it('is the same to the byte: what is stored, and what is logged', async () => {
  const first = await story()
  expect(first.length).toBeGreaterThan(15)
  expect(await story()).toEqual(first)
})
