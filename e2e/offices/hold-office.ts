import type { Grant } from '@cgt/shared/access/grant'
import { readCodes } from '../../functions/src/testing/authenticator.ts'
import { layGrant, withTable } from '../../scripts/stack/lay-offices.ts'
import { identityOf, signInByPhone, trainingOf } from '../../scripts/stack/seed-town.ts'
import { tableName } from '../../scripts/stack/start-stack.ts'
import type { Kept } from '../browser/visitor.ts'

/** Where the stack answers, and where its store is. */
export interface Backstage {
  readonly url: string
  readonly wechatOrigin: string
  readonly storeEndpoint: string
}

export type Office = Pick<Grant, 'role' | 'organisation'>

/** Somebody signed in by this phone number; what they do beyond the screen, they do by `identity` and `training`. */
export async function signedIn({ url, wechatOrigin }: Backstage, phone: string) {
  const cloud = `${url}/api`
  const session = await signInByPhone({ cloud, wechat: wechatOrigin }, phone)
  return {
    session,
    identity: identityOf(cloud, session.accessToken),
    training: trainingOf(cloud, session.accessToken),
  }
}

/** The codes that an authenticator shows which was given this secret. */
export const codesOf = (secret: string) =>
  readCodes({ clock: { now: Date.now, advance: () => {} } }, secret)

/** Somebody who holds a role, acts in it, and has just set up a second factor. */
export async function holdOffice(backstage: Backstage, phone: string, office: Office) {
  const first = await signedIn(backstage, phone)
  const { personId, refreshToken } = first.session
  await withTable(backstage.storeEndpoint, tableName, (table) => layGrant(table, personId, office))
  const session = await first.identity.refreshSession({ refreshToken })
  const cloud = `${backstage.url}/api`
  const identity = identityOf(cloud, session.accessToken)
  const { secret } = await identity.enrolSecondFactor({})
  const code = codesOf(secret)
  await identity.confirmSecondFactor({ code: code() })
  const { roles } = await identity.myRoles({})
  const held = roles.find(({ role }) => role === office.role)
  const kept: Kept = {
    session,
    actingAs: { grantId: held?.grant?.id ?? '', called: held?.organisationName ?? '' },
  }
  const training = trainingOf(cloud, session.accessToken)
  return { kept, session, personId, identity, training, code }
}
