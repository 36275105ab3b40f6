import * as z from 'zod/mini'
import { noticeId } from '../values/notice-id.ts'
import { masked } from '../values/sensitive.ts'
import { sessionId } from './notice.ts'

export const enrolmentState = z.enum([
  'requested',
  'waiting',
  'offered',
  'booked',
  'declined',
  'cancelled',
])
export type EnrolmentState = z.output<typeof enrolmentState>

/** Who looks at a wish for a place at present: the union of its person's work, or who holds the training. */
export const review = z.object({
  level: z.enum(['employer', 'organiser']),
  organisationName: z.string(),
  /** Epoch seconds. Then the wish goes on to the organiser, or ends. */
  until: z.int(),
})
export type Review = z.output<typeof review>

/** One person's place in one session, or their wish for one. */
export const enrolment = z.object({
  noticeId,
  sessionId,
  title: z.string(),
  place: z.string(),
  /** Epoch seconds, as all that follows. */
  startsAt: z.int(),
  endsAt: z.int(),
  state: enrolmentState,
  /** What happened when, the oldest first. */
  history: z.array(
    z.object({
      state: enrolmentState,
      at: z.int(),
      because: z.enum([
        'asked',
        'freed',
        'late',
        'passedOn',
        'approved',
        'refused',
        'moved',
        'calledOff',
      ]),
    }),
  ),
  /** Until when an offer is kept. */
  answerBy: z.nullable(z.int()),
  /** Only while it is a wish. */
  review: z.nullable(review),
})
export type Enrolment = z.output<typeof enrolment>

/** What still holds a place, waits for one, or for a decision. */
export const isActive = ({ state }: Pick<Enrolment, 'state'>): boolean =>
  state === 'requested' || state === 'waiting' || state === 'offered' || state === 'booked'

/** Whether two sessions share a moment. */
export const atOnce = (
  a: Pick<Enrolment, 'startsAt' | 'endsAt'>,
  b: Pick<Enrolment, 'startsAt' | 'endsAt'>,
): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt

/** So far back in the queue it is counted how many stand before; further back, that they do is told. */
export const countedPositions = 200

/** As its person sees it. */
export const ownEnrolment = z.extend(enrolment, {
  /** How many stand before them in the queue, plus one, up to `countedPositions` + 1; only their own, and only while they wait. */
  position: z.nullable(z.int()),
})
export type OwnEnrolment = z.output<typeof ownEnrolment>

/** As the organiser sees it: the person masked. */
export const listedEnrolment = z.object({
  personId: z.string(),
  maskedName: z.nullable(masked('realName')),
  state: enrolmentState,
  /** Epoch seconds. */
  since: z.int(),
  review: z.nullable(review),
})

/** A wish for a place, as who decides on it sees it: the person masked. */
export const listedWish = z.object({
  noticeId,
  sessionId,
  title: z.string(),
  place: z.string(),
  startsAt: z.int(),
  personId: z.string(),
  maskedName: z.nullable(masked('realName')),
  since: z.int(),
  review,
})

const people = z.int().check(z.minimum(0))

/** How many people stand how in one session; who gave up is not counted. */
export const enrolledCount = z.object({
  sessionId,
  requested: people,
  waiting: people,
  offered: people,
  booked: people,
})
export type EnrolledCount = z.output<typeof enrolledCount>

/** How long an offer is kept, in seconds; never past the beginning. */
const offerSeconds = 86_400

export const offerUntil = (now: number, startsAt: number): number =>
  Math.min(now + offerSeconds, startsAt)
