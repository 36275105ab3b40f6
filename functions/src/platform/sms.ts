import { Failure } from '@cgt/shared/http/failure'
import type { Log } from './log.ts'
import { askOutside, type Deadline } from './outside.ts'

/** Delivers a sign-in code to a phone. Throws `smsUnavailable`. */
export type SendSms = (phone: string, code: string) => Promise<void>

export function openSms(
  { origin, key }: { readonly origin: string; readonly key: string },
  { log, deadline }: { readonly log: Log; readonly deadline: Deadline },
): SendSms {
  return async (phone, code) => {
    const address = new URL('/messages', origin)
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
    const body = JSON.stringify({ phone, code })
    const init = { method: 'POST', headers, body }
    await askOutside(address, init, deadline()).catch((error: Error) => {
      log.warn('sms failed', { reason: error.message })
      throw new Failure('smsUnavailable')
    })
  }
}
