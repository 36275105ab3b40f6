import { randomUUID } from 'node:crypto'
import { type CommandKeys, createClient, type Transport } from '@cgt/shared/http/client'
import { Failure, type FailureCode } from '@cgt/shared/http/failure'
import { identityContract } from '@cgt/shared/identity/contract'
import { privacyContract } from '@cgt/shared/privacy/contract'
import { recordsContract } from '@cgt/shared/records/contract'
import { wordingVersion } from '@cgt/shared/values/purpose'
import { type Townsperson, town } from './town.ts'

const over =
  (origin: string, token?: string): Transport =>
  async ({ method, url, body, key }) => {
    const response = await fetch(origin + url, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(key && { 'idempotency-key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: await response.json() }
  }

/** Laid once: no wish is sent a second time. */
const freshKeys: CommandKeys = { keyFor: () => randomUUID(), answered: () => {} }

/** The code last sent to a phone, as the stand-in gateway tells it. */
export async function codeSentTo(wechatOrigin: string, phone: string): Promise<string> {
  const answer = await fetch(`${wechatOrigin}/messages?phone=${phone}`)
  const messages = (await answer.json()) as readonly { readonly code: string }[]
  return messages[messages.length - 1]?.code ?? ''
}

async function settle(person: Townsperson, cloudOrigin: string, wechatOrigin: string) {
  const { phone, facts, agreed } = person
  const identity = createClient(identityContract, over(cloudOrigin))
  await identity.requestSignInCode({ phone })
  const code = await codeSentTo(wechatOrigin, phone)
  const { accessToken } = await identity.signInWithPhone({ phone, code })
  const transport = over(cloudOrigin, accessToken)
  const privacy = createClient(privacyContract, transport, freshKeys)
  for (const purpose of agreed)
    await privacy.giveConsent({ purpose, version: wordingVersion[purpose] })
  const records = createClient(recordsContract, transport)
  for (const [factKey, answer] of Object.entries(facts))
    await records.putFact({ factKey, answer, version: 0 }).catch((error: unknown) => {
      // Laid already, by a start that was cut short.
      if (!isCode(error, 'conflict')) throw error
    })
}

const isCode = (error: unknown, code: FailureCode) =>
  error instanceof Failure && error.code === code

/**
 * Lays the demonstration town, by the same operations as everybody uses. False when a start cut
 * short has just asked for the same codes: the next start lays it.
 */
export async function seedTown(cloudOrigin: string, wechatOrigin: string): Promise<boolean> {
  try {
    for (const person of town) await settle(person, cloudOrigin, wechatOrigin)
    return true
  } catch (error) {
    if (isCode(error, 'tooOften')) return false
    throw error
  }
}
