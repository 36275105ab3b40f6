import * as z from 'zod/mini'

/** Names a competition; made by the server. */
export const competitionId = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))
