import { organisationPath } from '@cgt/shared/access/organisation-path'
import { grantedRole } from '@cgt/shared/access/role'
import type { Matter } from '@cgt/shared/messages/message'
import { joinAs } from '@cgt/shared/values/join-as'
import * as z from 'zod/mini'
import type { Consumer, Consumers } from '../platform/outbox-delivery.ts'
import type { MessageStore } from './message-store.ts'
import { type EntrantsOf, resultNews } from './result-news.ts'
import { trainingNews } from './training-news.ts'

/** Whom to tell of a matter: who may decide it, at the nearest level that has anybody. */
export type DecidersOf = (
  action: 'decideJoin' | 'decideOfficer',
  organisation: string,
  /** Whose own matter it is: they do not decide it. */
  party: string,
) => Promise<readonly string[]>

export interface TellPeopleDeps {
  readonly messages: MessageStore
  readonly decidersOf: DecidersOf
  readonly entrantsOf: EntrantsOf
  /** In WeChat, of a message that lies in the inbox; it never fails. */
  readonly alert: Parameters<typeof trainingNews>[1]
}

const personId = z.string().check(z.minLength(1))
const organisationName = z.string()

const bodies = {
  joinRequested: z.object({
    personId,
    organisation: organisationPath,
    organisationName,
    as: joinAs,
  }),
  joinDecided: z.object({ personId, organisationName, as: joinAs, accept: z.boolean() }),
  joinRemoved: z.object({ personId, organisationName, as: joinAs }),
  role: z.object({ personId, organisationName, role: grantedRole }),
  person: z.object({ personId }),
  calledOff: z.object({ personId, organisationName }),
  details: z.object({ personId, organisationName, role: grantedRole, reason: z.string() }),
  device: z.object({ personId, device: z.nullable(z.string()) }),
}

/** What the person that an event is about is told. */
const toPerson =
  <Body extends { readonly personId: string }>(
    messages: MessageStore,
    body: z.ZodMiniType<Body>,
    matterOf: (body: Body) => Matter,
  ): Consumer =>
  ({ id, at, body: given }) => {
    const event = body.parse(given)
    return messages.send(event.personId, { eventId: id, at, matter: matterOf(event) })
  }

const toDeciders =
  ({ messages, decidersOf }: TellPeopleDeps): Consumer =>
  async ({ id, at, body: given }) => {
    const { personId, organisation, organisationName, as } = bodies.joinRequested.parse(given)
    const action = as === 'member' ? 'decideJoin' : 'decideOfficer'
    const matter: Matter = { kind: 'joinRequested', organisationName, as }
    for (const decider of await decidersOf(action, organisation, personId))
      await messages.send(decider, { eventId: id, at, matter })
  }

/** Puts into people's inboxes what happened to them, and what waits for them. */
export const tellPeople = (deps: TellPeopleDeps): Consumers => ({
  'join.requested': [toDeciders(deps)],
  'join.decided': [
    toPerson(deps.messages, bodies.joinDecided, ({ organisationName, as, accept }) => ({
      kind: 'joinDecided',
      organisationName,
      as,
      accepted: accept,
    })),
  ],
  'join.removed': [
    toPerson(deps.messages, bodies.joinRemoved, ({ organisationName, as }) => ({
      kind: 'joinRemoved',
      organisationName,
      as,
    })),
  ],
  'role.granted': [
    toPerson(deps.messages, bodies.role, ({ organisationName, role }) => ({
      kind: 'roleGranted',
      organisationName,
      role,
    })),
  ],
  'role.revoked': [
    toPerson(deps.messages, bodies.role, ({ organisationName, role }) => ({
      kind: 'roleRevoked',
      organisationName,
      role,
    })),
  ],
  ...trainingNews(deps.messages, deps.alert),
  ...resultNews(deps.messages, deps.entrantsOf),
  'person.disabled': [toPerson(deps.messages, bodies.person, () => ({ kind: 'personDisabled' }))],
  'person.enabled': [toPerson(deps.messages, bodies.person, () => ({ kind: 'personEnabled' }))],
  'phone.bound': [toPerson(deps.messages, bodies.person, () => ({ kind: 'phoneBound' }))],
  'deletion.calledOff': [
    toPerson(deps.messages, bodies.calledOff, ({ organisationName }) => ({
      kind: 'deletionCalledOff',
      organisationName,
    })),
  ],
  'details.seen': [
    toPerson(deps.messages, bodies.details, ({ organisationName, role, reason }) => ({
      kind: 'detailsSeen',
      organisationName,
      role,
      reason,
    })),
  ],
  'device.signedIn': [
    toPerson(deps.messages, bodies.device, ({ device }) => ({ kind: 'deviceSignedIn', device })),
  ],
})
