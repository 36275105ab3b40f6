import * as z from 'zod/mini'

/** Names an account; nobody reads a person from it. */
export const personId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))
