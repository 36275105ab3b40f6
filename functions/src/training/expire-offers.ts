import { byItself } from '../platform/by-itself.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { Due } from './enrolment-lists.ts'
import { type GiveUpDeps, planEnd } from './give-up-place.ts'

async function expire(deps: GiveUpDeps, { personId, session, by }: Due) {
  const command = byItself('expireOffer', `${session}.${personId}.${by}`)
  await deps.run(command, async () => {
    const before = await deps.enrolments.find(personId, session)
    if (before?.answerBy !== by) throw new Error('an offer of which nothing is left')
    const { title, noticeId } = before
    const ended = { state: 'declined', because: 'late', action: 'expireOffer' } as const
    const plan = await planEnd(deps, before, ended)
    const told = {
      type: 'place.expired',
      about: `${personId} ${session}`,
      body: { personId, noticeId, title },
    }
    return { ...plan, events: [...(plan.events ?? []), told] }
  })
}

/** Passes every offer on that nobody answered in time; how many. One that fails stops no other. */
export async function expireOffers(deps: GiveUpDeps & { readonly log: Log }): Promise<number> {
  let passed = 0
  for await (const offer of deps.enrolments.offersDue(epochSeconds(deps.clock)))
    try {
      await expire(deps, offer)
      passed++
    } catch (error) {
      deps.log.error('offer not passed on', { session: offer.session, error: String(error) })
    }
  return passed
}
