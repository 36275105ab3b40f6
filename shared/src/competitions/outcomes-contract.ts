import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { page, pageQuery } from '../http/page.ts'
import { competitionId } from '../values/competition-id.ts'
import { masked } from '../values/sensitive.ts'
import { eventId } from './event-id.ts'
import { explanation } from './explanation.ts'
import { resultHead, resultRow, resultStanding, resultVersion } from './result.ts'

const ofEvent = { competitionId, eventId }

/** What an event came to: published, 公示, and final. */
export const outcomesContract = defineContract({
  publishPreliminary: {
    method: 'POST',
    path: '/competitions/:competitionId/events/:eventId/results',
    access: 'runEvent',
    command: true,
    summary: '公布一个赛项的成绩（未终定），开始公示',
    input: z.strictObject({
      ...ofEvent,
      /** How long it is shown before it may be final, in working days after today. */
      noticeDays: z.int().check(z.minimum(1), z.maximum(30)),
    }),
    /** Epoch seconds: 24:00 of the last day. */
    output: z.object({ version: z.int(), openUntil: z.int() }),
    failures: ['notFound', 'ownMatter', 'taken', 'unfinished'],
  },
  getResults: {
    method: 'GET',
    path: '/competitions/:competitionId/events/:eventId/results',
    access: 'public',
    cache: 'briefly',
    summary: '一个赛项的成绩榜：名次、总分、获奖，和每次更正',
    input: z.strictObject({ ...ofEvent, ...pageQuery }),
    output: z.object({
      ...resultHead,
      /** The newest first. */
      versions: z.array(resultVersion),
      rows: page(z.object({ ...resultRow.shape, maskedName: z.nullable(masked('realName')) })),
    }),
    failures: ['notFound', 'invalidCursor'],
  },
  myResult: {
    method: 'GET',
    path: '/competitions/:competitionId/events/:eventId/results/mine',
    access: 'signedIn',
    summary: '我在一个赛项的成绩，是怎么算出来的',
    input: z.strictObject(ofEvent),
    output: z.object({
      ...resultHead,
      row: resultRow,
      /** Nothing where no marks are added up. Judges are called by their seats. */
      explanation: z.nullable(explanation),
    }),
    failures: ['notFound'],
  },
  finalise: {
    method: 'POST',
    path: '/competitions/:competitionId/events/:eventId/results/final',
    access: 'runEvent',
    command: true,
    summary: '公示期满，把成绩终定',
    input: z.strictObject(ofEvent),
    output: z.object({ standing: resultStanding, finalAt: z.int() }),
    failures: ['notFound', 'ownMatter', 'notOpen', 'taken', 'unfinished'],
  },
})
