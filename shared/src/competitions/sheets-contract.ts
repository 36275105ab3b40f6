import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { page, pageQuery } from '../http/page.ts'
import { competitionId } from '../values/competition-id.ts'
import { reason } from '../values/reason.ts'
import { stationCode } from './code-layers.ts'
import { eventId } from './event-id.ts'
import { judgedModule } from './judged-module.ts'
import { aside, judgeKind, seatId } from './judging.ts'
import { enteredEvidence, enteredMarks, keptSheet, rescoreTask, sheetPlace } from './kept-sheet.ts'
import { partId } from './part-id.ts'
import { ruleset } from './ruleset.ts'

const ofEvent = { competitionId, eventId }
const version = z.int().check(z.minimum(1), z.maximum(1_000_000))
const ofSheet = { ...ofEvent, ...sheetPlace }
const checked = { ...ofSheet, seat: seatId, version }
const kept = z.object({ version: z.int() })
const count = z.int()

/** What is marked, checked and locked. No answer to a judge or a checker names who competes. */
export const sheetsContract = defineContract({
  getJudging: {
    method: 'GET',
    path: '/competitions/:competitionId/events/:eventId/judging',
    access: 'signedIn',
    summary: '当裁判或复核员的赛项：规则、正在打分的一轮、工位号、自己的表、重新打分的任务',
    input: z.strictObject(ofEvent),
    output: z.object({
      kind: judgeKind,
      seat: z.nullable(seatId),
      aside: z.nullable(aside),
      rules: ruleset,
      /** Nothing before both layers of codes were given, and after the last round was locked. */
      round: z.nullable(partId),
      /** What one marks; to a checker, all there is. */
      modules: z.array(judgedModule),
      codes: z.array(stationCode),
      /** One's own of this round. */
      sheets: z.array(keptSheet),
      rescores: z.array(rescoreTask),
      /** Whether time decides between equal ones; whole seconds by code, told to checkers alone. */
      timed: z.boolean(),
      times: z.record(stationCode, z.int()),
    }),
    failures: ['notFound'],
  },
  saveSheet: {
    method: 'PUT',
    path: '/competitions/:competitionId/events/:eventId/sheets',
    access: 'signedIn',
    command: true,
    summary: '存一张评分表',
    input: z.strictObject({
      ...ofSheet,
      marks: enteredMarks,
      evidence: z.exactOptional(enteredEvidence),
      /** The version that was changed; 0: none was there. */
      base: z.int().check(z.minimum(0), z.maximum(1_000_000)),
    }),
    output: kept,
    failures: ['notFound', 'recused', 'notOpen', 'locked', 'stale'],
  },
  submitSheet: {
    method: 'POST',
    path: '/competitions/:competitionId/events/:eventId/sheets/submission',
    access: 'signedIn',
    command: true,
    summary: '交一张评分表',
    input: z.strictObject({ ...ofSheet, version }),
    output: kept,
    failures: ['notFound', 'recused', 'notOpen', 'locked', 'stale', 'unfinished'],
  },
  listSheets: {
    method: 'GET',
    path: '/competitions/:competitionId/events/:eventId/sheets',
    access: 'signedIn',
    summary: '复核员看一轮交上来的评分表，按工位号',
    input: z.strictObject({ ...ofEvent, round: partId, ...pageQuery }),
    output: page(keptSheet),
    failures: ['notFound', 'recused', 'invalidCursor'],
  },
  checkSheet: {
    method: 'POST',
    path: '/competitions/:competitionId/events/:eventId/sheets/check',
    access: 'signedIn',
    command: true,
    summary: '复核一张评分表',
    input: z.strictObject(checked),
    output: kept,
    failures: ['notFound', 'recused', 'notOpen', 'locked', 'stale'],
  },
  returnSheet: {
    method: 'POST',
    path: '/competitions/:competitionId/events/:eventId/sheets/return',
    access: 'signedIn',
    command: true,
    summary: '退回一张评分表，说为什么',
    input: z.strictObject({ ...checked, reason }),
    output: kept,
    failures: ['notFound', 'recused', 'notOpen', 'locked', 'stale'],
  },
  recordTime: {
    method: 'PUT',
    path: '/competitions/:competitionId/events/:eventId/times',
    access: 'signedIn',
    command: true,
    summary: '复核员记一个工位的用时',
    input: z.strictObject({
      ...{ ...ofEvent, round: partId, code: stationCode },
      seconds: z.int().check(z.minimum(0), z.maximum(864_000)),
    }),
    output: z.object({}),
    failures: ['notFound', 'recused', 'notOpen', 'locked'],
  },
  watchSheets: {
    method: 'GET',
    path: '/competitions/:competitionId/events/:eventId/sheets/progress',
    access: 'runEvent',
    summary: '主办方看每名裁判打到哪里，没有分数',
    input: z.strictObject(ofEvent),
    output: z.object({
      round: z.nullable(partId),
      locked: z.array(z.object({ round: partId, at: z.int() })),
      seats: z.array(
        z.object({
          seat: seatId,
          of: count,
          blank: count,
          draft: count,
          submitted: count,
          checked: count,
          rescores: count,
        }),
      ),
      /** Everything that keeps the round from being locked, in sentences. */
      problems: z.array(z.string()),
    }),
    failures: ['notFound', 'ownMatter'],
  },
  lockRound: {
    method: 'POST',
    path: '/competitions/:competitionId/events/:eventId/rounds/:round/lock',
    access: 'runEvent',
    command: true,
    summary: '锁定一轮，定下谁进下一轮',
    input: z.strictObject({ ...ofEvent, round: partId }),
    /** `advanced`: how many go on. */
    output: z.object({ advanced: z.int() }),
    failures: ['notFound', 'ownMatter', 'notOpen', 'taken', 'unfinished'],
  },
})
