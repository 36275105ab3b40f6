import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { page, pageQuery } from '../http/page.ts'
import { competitionId } from '../values/competition-id.ts'
import { competition, competitionDraft, listedCompetition } from './competition.ts'
import { draw, listedEntry, ownEntry } from './entry.ts'
import { eventId } from './event-id.ts'

const regionCode = z.string().check(z.regex(/^53\d{4}$/))
const organisationId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,32}$/))
const ofEvent = { competitionId, eventId }

export const eventsContract = defineContract({
  listCompetitions: {
    method: 'GET',
    path: '/competitions',
    access: 'public',
    summary: '一个县区及其上级的竞赛',
    input: z.strictObject({ regionCode, ...pageQuery }),
    output: page(listedCompetition),
    failures: ['invalidCursor'],
  },
  // Before the address of one competition, which would take their names for its id.
  heldCompetitions: {
    method: 'GET',
    path: '/competitions/held',
    access: 'publishCompetition',
    summary: '我管的竞赛，按开赛先后',
    input: z.strictObject(pageQuery),
    output: page(listedCompetition),
    failures: ['invalidCursor'],
  },
  myEntries: {
    method: 'GET',
    path: '/competitions/entries',
    access: 'signedIn',
    summary: '我报名的赛项，和抽到的号',
    input: z.strictObject({}),
    output: z.object({ entries: z.array(ownEntry) }),
    failures: [],
  },
  getCompetition: {
    method: 'GET',
    path: '/competitions/:competitionId',
    access: 'public',
    summary: '看一个竞赛：赛项、评分规则、还有多少名额、抽签结果',
    input: z.strictObject({ competitionId }),
    output: z.object({
      competition,
      events: z.array(
        z.object({
          eventId,
          /** How many entered. */
          entered: z.int(),
          /** Nothing before lots are drawn. */
          draw: z.nullable(draw),
        }),
      ),
    }),
    failures: ['notFound'],
  },
  publishCompetition: {
    method: 'POST',
    path: '/competitions',
    access: 'publishCompetition',
    command: true,
    summary: '发布一个竞赛',
    input: z.strictObject({ organisationId, draft: competitionDraft }),
    output: competition,
    failures: ['notFound'],
  },
  enterEvent: {
    method: 'POST',
    path: '/competitions/:competitionId/events/:eventId/entry',
    access: 'signedIn',
    command: true,
    summary: '报名一个赛项',
    input: z.strictObject(ofEvent),
    output: ownEntry,
    failures: ['notFound', 'notOpen', 'taken', 'tooLarge'],
  },
  leaveEvent: {
    method: 'DELETE',
    path: '/competitions/:competitionId/events/:eventId/entry',
    access: 'signedIn',
    command: true,
    summary: '报名截止前退出一个赛项',
    input: z.strictObject(ofEvent),
    output: z.object({}),
    failures: ['notFound', 'notOpen'],
  },
  listEntries: {
    method: 'GET',
    path: '/competitions/:competitionId/events/:eventId/entries',
    access: 'seeEntries',
    summary: '一个赛项的报名',
    input: z.strictObject({ ...ofEvent, ...pageQuery }),
    output: page(listedEntry),
    failures: ['notFound', 'invalidCursor'],
  },
  drawLots: {
    method: 'POST',
    path: '/competitions/:competitionId/events/:eventId/draw',
    access: 'drawLots',
    command: true,
    summary: '报名截止后抽签，公开种子',
    input: z.strictObject(ofEvent),
    output: draw,
    failures: ['notFound', 'notOpen', 'taken'],
  },
})
