import * as z from 'zod/mini'

/** Names a training's notice; made by the server. */
export const noticeId = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))
