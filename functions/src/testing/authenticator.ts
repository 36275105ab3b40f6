import { Secret, TOTP } from 'otpauth'
import type { Person, World } from './world.ts'

/** What a person reads their codes from. */
export interface Authenticator {
  /** The code of this moment, or of so many steps of 30 s from it. */
  readonly code: (steps?: number) => string
  readonly recoveryCodes: readonly string[]
}

/** Reads codes as an authenticator does: from the address in the QR code. */
export function readCodes({ clock }: Pick<World, 'clock'>, secret: string) {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 })
  return (steps = 0) => totp.generate({ timestamp: clock.now() + steps * 30_000 })
}

/** Sets up a second factor as a person does; their next code is good from the next step on. */
export async function setUpSecondFactor(
  world: Pick<World, 'clock'>,
  { identity }: Pick<Person, 'identity'>,
): Promise<Authenticator> {
  const { secret } = await identity.enrolSecondFactor({})
  const code = readCodes(world, secret)
  const { recoveryCodes } = await identity.confirmSecondFactor({ code: code() })
  return { code, recoveryCodes }
}
