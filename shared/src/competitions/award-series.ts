import * as z from 'zod/mini'
import { partId, partTitle, ratio } from './part-id.ts'
import { edge } from './round.ts'

/** How many places a grade has: so many, or a part of who can be awarded, rounded as is said. */
export const gradeCount = z.union([
  z.strictObject({ places: z.int().check(z.minimum(1), z.maximum(10_000)) }),
  z.strictObject({ ratio, round: z.enum(['down', 'half', 'up']) }),
])
export type GradeCount = z.output<typeof gradeCount>

const grade = z.strictObject({ id: partId, title: partTitle, count: gradeCount })

/** Awards that follow one another down the ranking: 一等奖, 二等奖, 三等奖. Nobody has two of one series. */
export const awardSeries = z.strictObject({
  id: partId,
  title: partTitle,
  of: z.enum(['entrants', 'teams']),
  /** Only for those of this class; without it, for everybody. */
  class: z.exactOptional(partTitle),
  edge,
  /** Fewer who can be awarded than this: it is not given. */
  least: z.exactOptional(z.int().check(z.minimum(1), z.maximum(10_000))),
  /** Only for who passed. */
  mustPass: z.exactOptional(z.literal(true)),
  grades: z.array(grade).check(z.maxLength(12)),
})
export type AwardSeries = z.output<typeof awardSeries>
