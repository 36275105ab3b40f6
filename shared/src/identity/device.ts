import * as z from 'zod/mini'
import { signInMethod } from './session.ts'

/** What a device calls itself when it signs in: «小米 13 · 微信». */
export const deviceName = z.string().check(z.trim(), z.minLength(1), z.maxLength(60))

/** A place where a person is signed in. Times are epoch seconds. */
export const device = z.object({
  deviceId: z.string(),
  device: z.nullable(z.string()),
  signedInBy: signInMethod,
  since: z.int(),
  seenAt: z.int(),
  /** Whether it is the one that asks. */
  current: z.boolean(),
})
export type Device = z.output<typeof device>
