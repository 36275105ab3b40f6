import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { page, pageQuery } from '../http/page.ts'
import { competitionId } from '../values/competition-id.ts'
import { masked } from '../values/sensitive.ts'
import { appeal, appealGrounds, appealId, appealWords } from './appeal.ts'
import { eventId } from './event-id.ts'

const ofEvent = { competitionId, eventId }
const ofAppeal = { ...ofEvent, appealId }

/** Appeals against a result that is not final. */
export const appealsContract = defineContract({
  appeal: {
    method: 'POST',
    path: '/competitions/:competitionId/events/:eventId/appeals',
    access: 'signedIn',
    command: true,
    summary: '公示期里对自己参加的赛项申诉',
    input: z.strictObject({ ...ofEvent, grounds: appealGrounds, words: appealWords }),
    output: z.object({ appealId }),
    failures: ['notFound', 'notOpen', 'taken', 'tooLarge'],
  },
  myAppeals: {
    method: 'GET',
    path: '/competitions/:competitionId/events/:eventId/appeals/mine',
    access: 'signedIn',
    summary: '我在一个赛项的申诉',
    input: z.strictObject(ofEvent),
    output: z.object({ appeals: z.array(appeal) }),
    failures: ['notFound'],
  },
  listAppeals: {
    method: 'GET',
    path: '/competitions/:competitionId/events/:eventId/appeals',
    access: 'runEvent',
    summary: '一个赛项的申诉',
    input: z.strictObject({ ...ofEvent, ...pageQuery }),
    output: page(
      z.object({
        personId: z.string(),
        maskedName: z.nullable(masked('realName')),
        /** The oldest first; only the last may be undecided. */
        appeals: z.array(appeal),
      }),
    ),
    failures: ['notFound', 'ownMatter', 'invalidCursor'],
  },
  decideAppeal: {
    method: 'POST',
    path: '/competitions/:competitionId/events/:eventId/appeals/:appealId/decision',
    access: 'decideAppeals',
    command: true,
    summary: '决定一件申诉；第二次由另一个人',
    input: z.strictObject({ ...ofAppeal, upheld: z.boolean(), words: appealWords }),
    /** Until then, in epoch seconds, a second instance may be asked for. */
    output: z.object({ againUntil: z.nullable(z.int()) }),
    failures: ['notFound', 'ownMatter', 'stepUpNeeded', 'notOpen', 'taken', 'excluded'],
  },
  appealAgain: {
    method: 'POST',
    path: '/competitions/:competitionId/events/:eventId/appeals/:appealId/second',
    access: 'signedIn',
    command: true,
    summary: '对第一次的决定不服，再提一次',
    input: z.strictObject({ ...ofAppeal, words: appealWords }),
    output: z.object({}),
    failures: ['notFound', 'notOpen', 'taken'],
  },
})
