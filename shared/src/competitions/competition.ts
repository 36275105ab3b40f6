import * as z from 'zod/mini'
import { organisationPath } from '../access/organisation-path.ts'
import { competitionId } from '../values/competition-id.ts'
import { eventId } from './event-id.ts'
import { ruleset } from './ruleset.ts'

const line = z.string().check(z.trim(), z.minLength(2), z.maxLength(80))
const moment = z.int().check(z.minimum(0))

const competitionShape = {
  title: line,
  about: z.string().check(z.trim(), z.minLength(2), z.maxLength(2000)),
  /** Whom to ask: a name and a number, as the organiser gives it. */
  contact: line,
  place: line,
  /** Epoch seconds, both included. */
  enterFrom: moment,
  enterUntil: moment,
  startsAt: moment,
  endsAt: moment,
}

const eventShape = {
  title: line,
  /** How many may enter. */
  places: z.int().check(z.minimum(1), z.maximum(1000)),
  rules: ruleset,
}

/** A competition as an organiser writes it. */
export const competitionDraft = z.strictObject({
  ...competitionShape,
  events: z.array(z.strictObject(eventShape)).check(z.minLength(1), z.maxLength(8)),
})
export type CompetitionDraft = z.output<typeof competitionDraft>

/** 赛项: one event of a competition that was published. */
export const competitionEvent = z.object({
  id: eventId,
  ...eventShape,
  /** SHA-256 of the rules, and of the seed that lots will be drawn by; in hex. */
  rulesHash: z.string(),
  lotCommitment: z.string(),
})
export type CompetitionEvent = z.output<typeof competitionEvent>

/** A competition that was published. */
export const competition = z.object({
  ...competitionShape,
  id: competitionId,
  organisation: organisationPath,
  organisationName: z.string(),
  /** GB/T 2260: the county, 州市 or province it is held for. */
  regionCode: z.string(),
  publishedAt: z.int(),
  events: z.array(competitionEvent),
})
export type Competition = z.output<typeof competition>

/** A competition in a list: without its rules. */
export const listedCompetition = z.object({
  ...competitionShape,
  id: competitionId,
  organisation: organisationPath,
  organisationName: z.string(),
  regionCode: z.string(),
  publishedAt: z.int(),
  events: z.array(z.object({ id: eventId, title: z.string(), places: z.int() })),
})
export type ListedCompetition = z.output<typeof listedCompetition>
