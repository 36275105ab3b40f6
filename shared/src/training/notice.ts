import * as z from 'zod/mini'
import { organisationPath } from '../access/organisation-path.ts'
import { noticeId } from '../values/notice-id.ts'
import { spot } from '../values/spot.ts'
import { audience } from './audience.ts'
import { certificateSpec } from './certificate.ts'
import { foreignLanguage } from './language.ts'
import { passingRule } from './passing.ts'

const line = z.string().check(z.trim(), z.minLength(2), z.maxLength(80))
const moment = z.int().check(z.minimum(0))
const count = z.int().check(z.minimum(1), z.maximum(10_000))

/** «0» is open to everybody whom the notice is for; «1» is the first of those kept for some. */
export const bucketId = z.string().check(z.regex(/^\d$/))

/** Places kept for some; what is left of the total is open to everybody whom the notice is for. */
const bucket = z.strictObject({
  /** What it is called: «女职工», «新就业形态». */
  label: line,
  for: audience,
  places: count,
})

/** `opensAt`: epoch seconds. */
const reserve = z.strictObject({ bucket: bucketId, places: count, opensAt: moment })
export type Reserve = z.output<typeof reserve>

const sessionShape = {
  /** Epoch seconds. */
  startsAt: moment,
  endsAt: moment,
  place: line,
  /** Where that is on a map. */
  spot: z.exactOptional(spot),
  /** What is spoken there; 汉语, unless said. */
  language: z.exactOptional(foreignLanguage),
  trainer: z.nullable(line),
  /** All places, those of the buckets and those held back among them. */
  places: count,
  buckets: z.array(bucket).check(z.maxLength(8)),
  /** Places held back until their day, of the bucket of that id. */
  reserves: z.array(reserve).check(z.maxLength(8)),
}

const noticeShape = {
  title: line,
  /** What it is called in other languages, for who comes from across the border. */
  titles: z.exactOptional(
    z.strictObject({
      my: z.exactOptional(line),
      lo: z.exactOptional(line),
      vi: z.exactOptional(line),
    }),
  ),
  about: z.string().check(z.trim(), z.minLength(2), z.maxLength(2000)),
  /** Whom to ask: a name and a number, as the organiser gives it. */
  contact: line,
  audience,
  /** Epoch seconds, both included. */
  enrolFrom: moment,
  enrolUntil: moment,
  /** Whether the organiser looks at every wish for a place before it counts. */
  approval: z.boolean(),
  /** So many days the union of their work has to look at a wish before the organiser does; where they have one. Only with `approval`. */
  employerFirst: z.exactOptional(z.int().check(z.minimum(1), z.maximum(15))),
  /** What it takes to pass; without it, one session attended. */
  passing: z.exactOptional(passingRule),
  /** What who passes gets; without it, nothing. */
  certificate: z.exactOptional(certificateSpec),
}

/** A notice as a union writes it. */
export const noticeDraft = z.strictObject({
  ...noticeShape,
  sessions: z.array(z.strictObject(sessionShape)).check(z.minLength(1), z.maxLength(12)),
})
export type NoticeDraft = z.output<typeof noticeDraft>

/** «1», «2» …: its place in its notice. */
export const sessionId = z.string().check(z.regex(/^[1-9]\d?$/))

/** One time and place of a training. The bucket at position n goes by the id «n + 1». */
export const session = z.object({ id: sessionId, ...sessionShape })
export type Session = z.output<typeof session>

/** A training that was published. */
export const notice = z.object({
  ...noticeShape,
  id: noticeId,
  organisation: organisationPath,
  organisationName: z.string(),
  /** GB/T 2260: the county, 州市 or province it is held for. */
  regionCode: z.string(),
  publishedAt: z.int(),
  /** Grows by one with every change. */
  version: z.int(),
  /** Why it does not take place; nothing as long as it does. */
  cancelled: z.nullable(z.object({ at: z.int(), because: z.string() })),
  sessions: z.array(session),
})
export type Notice = z.output<typeof notice>
