import * as z from 'zod/mini'

/** What is published of the ICPC Contest API, edition 2023-06, of the endpoints `scoreboard` and `awards`. */

const identifier = z.string().check(z.regex(/^[A-Za-z0-9_]([A-Za-z0-9_.-]{0,34}[A-Za-z0-9_-])?$/))

/** TIME: a moment with its zone. */
const time = z
  .string()
  .check(
    z.regex(
      /^[12]\d{3}-[01]\d-[0-3]\dT[0-2]\d:[0-6]\d:[0-6]\d(\.\d{3})?([+-][01]\d(:[0-5]\d)?|Z)$/,
    ),
  )
/** RELTIME: hours, minutes and seconds of the contest. */
const relativeTime = z.string().check(z.regex(/^-?([1-9]\d*)?\d:[0-5]\d:[0-5]\d(\.\d{3})?$/))

const state = z.strictObject({
  started: z.nullable(time),
  ended: z.nullable(time),
  frozen: z.nullable(time),
  thawed: z.nullable(time),
  finalized: z.nullable(time),
  end_of_updates: z.nullable(time),
})

const natural = z.int().check(z.minimum(0))

/** `time`: minutes, and nothing where nothing was solved. */
const passFailScore = z
  .strictObject({ num_solved: natural, total_time: natural, time: z.nullable(natural) })
  .check(z.refine(({ num_solved: solved, time: last }) => (solved === 0) === (last === null)))

const pointsScore = z.strictObject({ score: z.number() })

const problem = z
  .strictObject({
    problem_id: identifier,
    num_judged: natural,
    num_pending: natural,
    solved: z.boolean(),
    time: z.exactOptional(natural),
  })
  .check(z.refine(({ solved, time: minute }) => solved === (minute !== undefined)))

const row = z.strictObject({
  rank: z.int().check(z.minimum(1)),
  team_id: identifier,
  score: z.union([passFailScore, pointsScore]),
  problems: z.exactOptional(z.array(problem)),
})

/** Rows by rank, and by name within a rank. */
export const contestScoreboard = z.strictObject({
  time,
  contest_time: relativeTime,
  state,
  rows: z
    .array(row)
    .check(z.refine((rows) => rows.every(({ rank }, i) => rank >= (rows[i - 1]?.rank ?? 1)))),
})
export type ContestScoreboard = z.output<typeof contestScoreboard>

/** `team_ids` is null while an award is not kept up to date, and empty where nobody has it. */
const contestAward = z.strictObject({
  id: identifier,
  citation: z.string(),
  team_ids: z.nullable(z.array(identifier)),
})
export const contestAwards = z
  .array(contestAward)
  .check(z.refine((all) => new Set(all.map(({ id }) => id)).size === all.length))
export type ContestAwards = z.output<typeof contestAwards>
