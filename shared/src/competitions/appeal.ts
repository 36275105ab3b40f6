import * as z from 'zod/mini'

/** What an appeal is about: marks, how the rules were applied, how somebody behaved. */
export const appealGrounds = z.enum(['marks', 'rules', 'conduct', 'other'])
export type AppealGrounds = z.output<typeof appealGrounds>

/** In the words of who appeals or decides. */
export const appealWords = z.string().check(z.trim(), z.minLength(2), z.maxLength(1000))

export const appealId = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))

/** Nothing once who appealed was erased. */
const words = z.nullable(z.string())

const decided = z.object({
  upheld: z.boolean(),
  words,
  /** Epoch seconds. */
  at: z.int(),
})

/** 申诉: what an entrant says is wrong, and what two instances said to it. */
export const appeal = z.object({
  id: appealId,
  grounds: appealGrounds,
  words,
  /** Epoch seconds, as all times here. */
  at: z.int(),
  first: z.nullable(decided),
  /** Until then, not included, a second instance may be asked for; nothing where it may not. */
  againUntil: z.nullable(z.int()),
  again: z.nullable(z.object({ words, at: z.int() })),
  /** It ends there. */
  second: z.nullable(decided),
})
export type Appeal = z.output<typeof appeal>

/** Working days in which the second instance may be asked for. */
export const againDays = 3

/** How often one person appeals in one event. */
export const mostAppeals = 5
