import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { competitionId } from '../values/competition-id.ts'
import { reason } from '../values/reason.ts'
import { appealId } from './appeal.ts'
import { correction, correctionId } from './correction.ts'
import { eventId } from './event-id.ts'
import { seatId } from './judging.ts'
import { enteredMarks, sheetPlace } from './kept-sheet.ts'

const ofAppeal = { competitionId, eventId, appealId }

/** What becomes of sheets that are locked, after an appeal was upheld. */
export const correctionsContract = defineContract({
  correctSheet: {
    method: 'POST',
    path: '/competitions/:competitionId/events/:eventId/appeals/:appealId/corrections',
    access: 'decideAppeals',
    command: true,
    summary: '申诉得到支持以后，更正一张锁定的评分表',
    input: z.strictObject({
      ...{ ...ofAppeal, ...sheetPlace, seat: seatId },
      marks: enteredMarks,
      /** Everybody reads it on the board. */
      reason,
    }),
    output: z.object({ correctionId, version: z.int() }),
    failures: [
      ...(['notFound', 'ownMatter', 'stepUpNeeded', 'notOpen'] as const),
      ...(['taken', 'excluded', 'unfinished'] as const),
    ],
  },
  listCorrections: {
    method: 'GET',
    path: '/competitions/:competitionId/events/:eventId/corrections',
    access: 'runEvent',
    summary: '一个赛项的更正，复核过没有',
    input: z.strictObject({ competitionId, eventId }),
    output: z.object({ corrections: z.array(correction) }),
    failures: ['notFound', 'ownMatter'],
  },
  checkCorrection: {
    method: 'POST',
    path: '/competitions/:competitionId/events/:eventId/appeals/:appealId/corrections/:correctionId/check',
    access: 'decideAppeals',
    command: true,
    summary: '另一个人复核更正，成绩出新的一版',
    input: z.strictObject({ ...ofAppeal, correctionId }),
    /** `changed`: how many ranks became others. */
    output: z.object({ version: z.int(), changed: z.int() }),
    failures: [
      ...(['notFound', 'ownMatter', 'stepUpNeeded', 'notOpen'] as const),
      ...(['taken', 'excluded', 'unfinished'] as const),
    ],
  },
})
