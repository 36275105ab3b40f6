import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { competitionId } from '../values/competition-id.ts'
import { personId } from '../values/person-id.ts'
import { eventId } from './event-id.ts'
import { aside, asideReason, judgeKind, listedJudge, ownJudging, seatId } from './judging.ts'

const ofEvent = { competitionId, eventId }

/** Who judges. */
export const judgingContract = defineContract({
  myJudging: {
    method: 'GET',
    path: '/competitions/judging',
    access: 'signedIn',
    summary: '我当裁判或复核员的赛项',
    input: z.strictObject({}),
    output: z.object({ judging: z.array(ownJudging) }),
    failures: [],
  },
  listJudges: {
    method: 'GET',
    path: '/competitions/:competitionId/events/:eventId/judges',
    access: 'runEvent',
    summary: '一个赛项的裁判和复核员',
    input: z.strictObject(ofEvent),
    output: z.object({ judges: z.array(listedJudge) }),
    failures: ['notFound', 'ownMatter'],
  },
  assignJudge: {
    method: 'POST',
    path: '/competitions/:competitionId/events/:eventId/judges',
    access: 'runEvent',
    command: true,
    summary: '报名截止后请一个人当裁判或复核员；要回避的请不了',
    input: z.strictObject({ ...ofEvent, personId, kind: judgeKind }),
    output: z.object({ seat: z.nullable(seatId) }),
    failures: ['notFound', 'ownMatter', 'notOpen', 'taken', 'recused'],
  },
  removeJudge: {
    method: 'POST',
    path: '/competitions/:competitionId/events/:eventId/judges/:personId/removal',
    access: 'runEvent',
    command: true,
    summary: '不再请一个人当裁判或复核员',
    input: z.strictObject({ ...ofEvent, personId }),
    output: z.object({ aside: z.nullable(aside) }),
    failures: ['notFound', 'ownMatter', 'notOpen'],
  },
  stepAside: {
    method: 'POST',
    path: '/competitions/:competitionId/events/:eventId/judging/aside',
    access: 'signedIn',
    command: true,
    summary: '当裁判或复核员的自己提出回避',
    input: z.strictObject({ ...ofEvent, reason: asideReason }),
    output: z.object({ aside }),
    failures: ['notFound', 'notOpen'],
  },
})
