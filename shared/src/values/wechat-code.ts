import * as z from 'zod/mini'

/** What WeChat gives the mini-program to be exchanged by the server, good once and for five minutes. */
export const wechatCode = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,128}$/))
