import { randomUUID } from 'node:crypto'
import { type CommandKeys, createClient, type Transport } from '@cgt/shared/http/client'
import { Failure, type FailureCode } from '@cgt/shared/http/failure'
import { identityContract } from '@cgt/shared/identity/contract'
import type { Session } from '@cgt/shared/identity/session'
import { privacyContract } from '@cgt/shared/privacy/contract'
import { recordsContract } from '@cgt/shared/records/contract'
import { trainingContract } from '@cgt/shared/training/contract'
import { wordingVersion } from '@cgt/shared/values/purpose'
import type { Table } from '../../functions/src/platform/table.ts'
import { layGrant, layOrganisations } from './lay-offices.ts'
import { type Townsperson, town } from './town.ts'
import { layCompetition } from './town-competition.ts'
import { layJudgedCompetition } from './town-judged.ts'
import { townAsking, townOfficers } from './town-offices.ts'
import { layHeldCompetition } from './town-result.ts'
import { layTraining, townEnrolling, townNoticeId } from './town-training.ts'

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

/** Every wish of the town is its own: laid twice, it is there already. */
const freshKeys: CommandKeys = { keyFor: () => randomUUID(), answered: () => {} }

/** The code last sent to a phone, as the stand-in gateway tells it. */
export async function codeSentTo(wechatOrigin: string, phone: string): Promise<string> {
  const answer = await fetch(`${wechatOrigin}/messages?phone=${phone}`)
  const messages = (await answer.json()) as readonly { readonly code: string }[]
  return messages[messages.length - 1]?.code ?? ''
}

interface Origins {
  readonly cloud: string
  readonly wechat: string
}

/** The identity operations as a person calls them. */
export const identityOf = (cloud: string, accessToken: string) =>
  createClient(identityContract, over(cloud, accessToken), freshKeys)

/** The operations of trainings, likewise. */
export const trainingOf = (cloud: string, accessToken: string) =>
  createClient(trainingContract, over(cloud, accessToken), freshKeys)

/** Signs in by phone and code, as everybody does. */
export async function signInByPhone({ cloud, wechat }: Origins, phone: string): Promise<Session> {
  const identity = createClient(identityContract, over(cloud))
  await identity.requestSignInCode({ phone })
  return identity.signInWithPhone({ phone, code: await codeSentTo(wechat, phone) })
}

/** Laid already, by a start that was cut short. */
const unlessThere = (code: FailureCode) => (error: unknown) => {
  if (!isCode(error, code)) throw error
}

async function settle({ phone, facts: told, agreed }: Townsperson, origins: Origins) {
  const { accessToken, personId } = await signInByPhone(origins, phone)
  const transport = over(origins.cloud, accessToken)
  const privacy = createClient(privacyContract, transport, freshKeys)
  for (const purpose of agreed)
    await privacy.giveConsent({ purpose, version: wordingVersion[purpose] })
  const records = createClient(recordsContract, transport)
  const identity = identityOf(origins.cloud, accessToken)
  for (const [factKey, answer] of Object.entries(told))
    await records.putFact({ factKey, answer, version: 0 }).catch(unlessThere('conflict'))
  for (const { organisationId, as } of townAsking.filter((one) => one.phone === phone))
    await identity.requestJoin({ organisationId, as }).catch(unlessThere('taken'))
  const training = trainingOf(origins.cloud, accessToken)
  for (const { sessionId, facts } of townEnrolling.filter((one) => one.phone === phone))
    await training.enrol({ noticeId: townNoticeId, sessionId, facts }).catch(unlessThere('taken'))
  return personId
}

const isCode = (error: unknown, code: FailureCode) =>
  error instanceof Failure && error.code === code

/**
 * Lays the demonstration town, by the same operations as everybody uses, but for the first roles,
 * which nobody is there yet to grant. False when a start cut short has just asked for the same
 * codes: the next start lays it.
 */
export async function seedTown(origins: Origins, table: Table): Promise<boolean> {
  try {
    await layOrganisations(table)
    const now = Math.floor(Date.now() / 1000)
    await layTraining(table, now)
    await layCompetition(table, now)
    await layHeldCompetition(table, now)
    const people = new Map<string, string>()
    for (const person of town) people.set(person.phone, await settle(person, origins))
    await layJudgedCompetition(table, now, (phone) => people.get(phone) ?? '')
    for (const { phone, grant } of townOfficers) {
      const { personId } = await signInByPhone(origins, phone)
      await layGrant(table, personId, grant)
    }
    return true
  } catch (error) {
    if (isCode(error, 'tooOften')) return false
    throw error
  }
}
