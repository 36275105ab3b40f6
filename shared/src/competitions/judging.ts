import * as z from 'zod/mini'
import { competitionId } from '../values/competition-id.ts'
import { personId } from '../values/person-id.ts'
import { masked } from '../values/sensitive.ts'
import { eventId } from './event-id.ts'

/** 裁判 marks; 复核员 checks what was marked. Nobody is both in one event. */
export const judgeKind = z.enum(['judge', 'checker'])
export type JudgeKind = z.output<typeof judgeKind>

/** 席位: «1», «2» …: what sheets call a judge. */
export const seatId = z.string().check(z.regex(/^[1-9]\d{0,2}$/))

const asideReasons = ['kin', 'teacher', 'colleague', 'other'] as const
/** 回避: why a judge says they must step aside. */
export const asideReason = z.enum(asideReasons)
export type AsideReason = z.output<typeof asideReason>

/** That somebody judges no longer, and why; `removed`: the organiser took them off; `left`: they closed their account. */
export const aside = z.object({
  because: z.enum([...asideReasons, 'removed', 'left']),
  /** Epoch seconds. */
  at: z.int(),
})
export type Aside = z.output<typeof aside>

const assigned = {
  kind: judgeKind,
  /** A checker has none. */
  seat: z.nullable(seatId),
  /** Nothing: they judge. */
  aside: z.nullable(aside),
}

/** An event that one judges; nothing of who competes. */
export const ownJudging = z.object({
  competitionId,
  eventId,
  ...assigned,
  /** Of the competition and of the event. */
  title: z.string(),
  event: z.string(),
  place: z.string(),
  /** Epoch seconds. */
  startsAt: z.int(),
})
export type OwnJudging = z.output<typeof ownJudging>

/** Who judges an event, as the organiser sees it: the person masked. */
export const listedJudge = z.object({
  personId,
  maskedName: z.nullable(masked('realName')),
  ...assigned,
  /** Epoch seconds. */
  assignedAt: z.int(),
})
