import * as z from 'zod/mini'

/** Why, in words for another person to read. */
export const reason = z.string().check(z.trim(), z.minLength(2), z.maxLength(200))
