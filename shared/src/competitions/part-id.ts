import * as z from 'zod/mini'

/** What a part of a ruleset goes by, within its list. */
export const partId = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,31}$/))

/** What a part is called, for people. */
export const partTitle = z.string().check(z.trim(), z.minLength(1), z.maxLength(40))

/** An integer of 1/1000 mark. */
export const thousandths = z.int().check(z.minimum(0), z.maximum(1_000_000_000))

/** An integer of 1/10000: 30 % is 3000. */
export const ratio = z.int().check(z.minimum(0), z.maximum(10_000))
