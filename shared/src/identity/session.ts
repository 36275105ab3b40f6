import * as z from 'zod/mini'

/** How a person signed in. */
export const signInMethod = z.enum(['wechat', 'phone'])
export type SignInMethod = z.output<typeof signInMethod>

/** 32 random bytes in base64url; the server keeps only its hash. */
export const token = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

/**
 * What a sign-in or a refresh answers. Send `Authorization: Bearer <accessToken>`; when it is
 * refused as `sessionExpired`, refresh once. Times are epoch seconds.
 */
export const session = z.object({
  accessToken: token,
  accessExpiresAt: z.int(),
  refreshToken: token,
  /** After this much idleness the person signs in again. */
  refreshExpiresAt: z.int(),
  personId: z.string(),
})
export type Session = z.output<typeof session>
