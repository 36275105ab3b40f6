import { byItself } from '../platform/by-itself.ts'
import { epochSeconds } from '../platform/clock.ts'
import { hashOf } from '../platform/crypto.ts'
import type { Log } from '../platform/log.ts'
import type { Due } from './enrolment-lists.ts'
import { type GiveUpDeps, planEnd } from './give-up-place.ts'
import { planPassedOn } from './pass-on.ts'

async function endReview(deps: GiveUpDeps, { personId, session, by }: Due) {
  const command = byItself('endReview', hashOf(`${session}.${personId}.${by}`))
  await deps.run(command, async () => {
    const before = await deps.enrolments.find(personId, session)
    const notice = before && (await deps.notices.find(before.noticeId))
    if (before?.review?.until !== by || !notice) throw new Error('a wish of which nothing is left')
    // At the beginning of a training nobody looks any more.
    if (before.review.level === 'employer' && by < before.startsAt)
      return planPassedOn(deps, { notice, before }, 'endReview')
    const { noticeId, title } = before
    const ended = { state: 'declined', because: 'late', action: 'endReview' } as const
    const plan = await planEnd(deps, before, ended)
    const reason = '开课前没有审完，名额没有给到你。有疑问请联系主办方。'
    const told = {
      type: 'enrolment.decided',
      about: `${personId} ${noticeId}`,
      body: { personId, noticeId, title, state: 'declined', reason },
    }
    return { ...plan, events: [...(plan.events ?? []), told] }
  })
}

/** Takes every wish that nobody looked at in time to the next who looks, or ends it; how many. One that fails stops no other. */
export async function endReviews(deps: GiveUpDeps & { readonly log: Log }): Promise<number> {
  let ended = 0
  for await (const wish of deps.enrolments.wishesDue(epochSeconds(deps.clock)))
    try {
      await endReview(deps, wish)
      ended++
    } catch (error) {
      deps.log.error('wish not taken on', { session: wish.session, error: String(error) })
    }
  return ended
}
