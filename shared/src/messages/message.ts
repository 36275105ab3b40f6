import * as z from 'zod/mini'
import { grantedRole } from '../access/role.ts'
import { competitionId } from '../values/competition-id.ts'
import { disputeOutcome } from '../values/dispute-outcome.ts'
import { joinAs } from '../values/join-as.ts'
import { noticeId } from '../values/notice-id.ts'

const ofTraining = { noticeId, title: z.string() }
/** `title` of the competition, `event` of the event. */
const ofEvent = { competitionId, eventId: z.string(), title: z.string(), event: z.string() }

/** What a message is about: a kind and its fields, never words. Whoever shows it puts it in words. */
export const matter = z.discriminatedUnion('kind', [
  /** Somebody asks to belong to, or speak for, an organisation that the reader decides for. */
  z.object({ kind: z.literal('joinRequested'), organisationName: z.string(), as: joinAs }),
  z.object({
    kind: z.literal('joinDecided'),
    organisationName: z.string(),
    as: joinAs,
    accepted: z.boolean(),
  }),
  /** The reader belongs there no longer: others ended it. */
  z.object({ kind: z.literal('joinRemoved'), organisationName: z.string(), as: joinAs }),
  z.object({ kind: z.literal('roleGranted'), organisationName: z.string(), role: grantedRole }),
  z.object({ kind: z.literal('roleRevoked'), organisationName: z.string(), role: grantedRole }),
  /** A place of a training came free for the reader, who answers until then (epoch seconds). */
  z.object({
    kind: z.literal('placeOffered'),
    ...ofTraining,
    until: z.int(),
  }),
  /** The reader did not answer in time. */
  z.object({ kind: z.literal('placeExpired'), ...ofTraining }),
  /** A training the reader is enrolled in is elsewhere, at another time (epoch seconds), or by another name. */
  z.object({
    kind: z.literal('trainingChanged'),
    ...ofTraining,
    startsAt: z.int(),
    place: z.string(),
  }),
  /** A session the reader has a place of begins the next day, then (epoch seconds) and there. */
  z.object({
    kind: z.literal('trainingSoon'),
    ...ofTraining,
    startsAt: z.int(),
    place: z.string(),
  }),
  /** It does not take place; why, in the organiser's words. */
  z.object({ kind: z.literal('trainingCalledOff'), ...ofTraining, because: z.string() }),
  /** The union of the reader's work agreed to their wish for a place, or did not look in time: the organiser looks now. */
  z.object({
    kind: z.literal('enrolmentPassedOn'),
    ...ofTraining,
    organisationName: z.string(),
    isApproved: z.boolean(),
  }),
  /** The organiser looked at the reader's wish for a place. */
  z.object({
    kind: z.literal('enrolmentDecided'),
    ...ofTraining,
    state: z.enum(['booked', 'waiting', 'declined']),
    reason: z.nullable(z.string()),
  }),
  /** The organiser took the reader to another session; why, as far as messages from before tell. */
  z.object({
    kind: z.literal('enrolmentMoved'),
    ...ofTraining,
    state: z.enum(['booked', 'waiting']),
    reason: z.exactOptional(z.string()),
    startsAt: z.int(),
    place: z.string(),
  }),
  /** What the organiser says to those who are enrolled, in the organiser's words. */
  z.object({ kind: z.literal('trainingAnnounced'), ...ofTraining, text: z.string() }),
  /** The reader passed a training, and has its certificate; or has it no longer. */
  z.object({ kind: z.literal('certificateIssued'), ...ofTraining }),
  z.object({ kind: z.literal('certificateRevoked'), ...ofTraining }),
  /** The organiser answered what the reader disputes of their record; why is told there. */
  z.object({ kind: z.literal('disputeAnswered'), ...ofTraining, outcome: disputeOutcome }),
  /** What an event came to that the reader entered: until `openUntil` (epoch seconds) they may appeal; or it is final. */
  z.object({
    kind: z.literal('resultPublished'),
    ...ofEvent,
    standing: z.enum(['preliminary', 'final']),
    /** 1 as it was published first; more: corrected since. */
    version: z.int(),
    openUntil: z.int(),
  }),
  /** The reader's appeal was decided; until `againUntil` (epoch seconds) they may ask for a second instance. Why is told there. */
  z.object({
    kind: z.literal('appealDecided'),
    ...ofEvent,
    upheld: z.boolean(),
    againUntil: z.nullable(z.int()),
  }),
  z.object({ kind: z.literal('personDisabled') }),
  z.object({ kind: z.literal('personEnabled') }),
  /** The reader asked to be deleted, and meanwhile became the only one who acts for an organisation. */
  z.object({ kind: z.literal('deletionCalledOff'), organisationName: z.string() }),
  /** From now on the reader signs in by a phone too. */
  z.object({ kind: z.literal('phoneBound') }),
  /** Somebody looked at the reader's name and ID number, whole. */
  z.object({
    kind: z.literal('detailsSeen'),
    /** Where who looked acts for, and as what. */
    organisationName: z.string(),
    role: grantedRole,
    /** In the words of who looked; sealed as long as it is stored. */
    reason: z.nullable(z.string()),
  }),
  z.object({
    kind: z.literal('deviceSignedIn'),
    /** What the device calls itself. */
    device: z.nullable(z.string()),
  }),
])
export type Matter = z.output<typeof matter>

/** When, and which event: newer messages come first in the order of their ids. */
export const messageId = z.string().check(z.regex(/^\d{13}-[A-Za-z0-9_-]{22}$/))

export const message = z.object({
  id: messageId,
  /** When it happened, in epoch seconds. */
  at: z.int(),
  unread: z.boolean(),
  matter,
})
export type Message = z.output<typeof message>

/** So many unread messages stand for «so many or more». */
export const mostCounted = 100
