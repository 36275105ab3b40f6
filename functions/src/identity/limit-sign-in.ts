import type { Limit, TakeToken } from '../platform/rate-limit.ts'

/** Whole workshops share one address, so this stops machines, not people. */
const byAddress: Limit = { name: 'sign-in by address', most: 60, inSeconds: 60 }
const byPhone: Limit = { name: 'sign-in by phone', most: 10, inSeconds: 600 }

const smsByAddress: Limit = { name: 'SMS by address', most: 200, inSeconds: 86_400 }
/** Whatever addresses are taken, a day's messages cost no more. */
const smsByAll: Limit = { name: 'SMS', most: 5000, inSeconds: 86_400 }

/** Throws `tooOften`: every message is paid for. */
export async function limitSms(take: TakeToken, address: string): Promise<void> {
  await take(smsByAddress, address)
  await take(smsByAll, 'everybody')
}

/** Throws `tooOften`. What a device calls itself is no limit: it may call itself anything. */
export async function limitSignIn(
  take: TakeToken,
  { address, phone }: { readonly address: string; readonly phone?: string },
): Promise<void> {
  await take(byAddress, address)
  if (phone !== undefined) await take(byPhone, phone)
}
