import * as z from 'zod/mini'
import { exactValue } from './exact-value.ts'
import { mark } from './sheet.ts'

const standing = z.enum(['scored', 'absent', 'disqualified', 'open'])

const explainedAspect = z.object({
  id: z.string(),
  title: z.string(),
  state: standing,
  /** What each entered, and whether it counts; `dropped`: it is the highest or the lowest, or not in the middle. */
  entered: z.array(
    z.object({ judge: z.string(), mark, use: z.enum(['counted', 'dropped', 'none']) }),
  ),
  /** What the judges together come to, and what it is once rounded; nothing where it is not known. */
  agreed: z.nullable(exactValue),
  value: z.nullable(exactValue),
  outOf: exactValue,
  words: z.string(),
})

/** How a result was computed, step by step, from what was entered to the total. */
export const explanation = z.object({
  state: standing,
  modules: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      state: standing,
      aspects: z.array(explainedAspect),
      value: exactValue,
      outOf: exactValue,
      /** What the module gives to the total. */
      part: exactValue,
      words: z.string(),
    }),
  ),
  total: z.nullable(exactValue),
  passed: z.boolean(),
  words: z.string(),
})
export type Explanation = z.output<typeof explanation>
