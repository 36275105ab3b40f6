import { session } from '../platform/session'

/** As if this person had signed in on the phone. */
export const signInAs = (personId: string): void =>
  session.write({
    accessToken: 'A'.repeat(43),
    accessExpiresAt: 2_000_000_000,
    refreshToken: 'A'.repeat(43),
    refreshExpiresAt: 2_000_000_000,
    personId,
  })
