import { openMessageStore } from '../../messages/message-store.ts'
import { hashOf } from '../../platform/crypto.ts'
import { setUpSecondFactor } from '../authenticator.ts'
import type { Wish } from '../faults/wish.ts'
import type { World } from '../world.ts'
import { unless, wishing } from './wishing.ts'

const ethnicity = { factKey: 'worker.ethnicity', answer: { value: '独龙族' }, version: 0 }
const age = { factKey: 'worker.age', answer: { value: 41 }, version: 0 }
const agreed = { purpose: 'situation', version: 1 } as const

const deviceWishes: readonly Wish[] = [
  {
    name: 'signOut',
    mayBeTold: ['sessionExpired'],
    again: (send, key) => send(key).catch(unless('sessionExpired')),
    prepare: async (world) => {
      const { identity } = await world.signIn('anna')
      return () => identity.signOut({})
    },
  },
  {
    name: 'endDevice',
    mayBeTold: ['notFound'],
    again: (send, key) => send(key).catch(unless('notFound')),
    prepare: async (world) => {
      await world.signIn('anna')
      const { identity } = await world.signIn('anna')
      const { devices } = await identity.listDevices({})
      const deviceId = devices.find(({ current }) => !current)?.deviceId ?? ''
      return () => identity.endDevice({ deviceId })
    },
  },
  {
    name: 'stepUp',
    // A code counts once: who was not told done is asked again only while it is needed.
    eachTryAnew: true,
    prepare: async (world) => {
      const anna = await world.signIn('anna')
      const { recoveryCodes } = await setUpSecondFactor(world, anna)
      const { session, identity } = await world.signIn('anna')
      const token = { pk: `TOKEN#${hashOf(session.accessToken)}`, sk: 'TOKEN' }
      return async () => {
        // Another stands in its place once it was done.
        const isStillGood = (await world.table.get(token)) !== undefined
        return isStillGood ? identity.stepUp({ code: recoveryCodes[0] ?? '' }) : undefined
      }
    },
  },
]

/** Anna, to whom these things are told, each a second after the one before; the newest first. */
async function told(world: World, names: readonly string[]) {
  const anna = await world.signIn('anna')
  const messages = openMessageStore(world.table, world.clock)
  for (const [i, organisationName] of names.entries())
    await messages.send(anna.session.personId, {
      eventId: String(i).padStart(22, '0'),
      at: world.clock.now() + i * 1000,
      matter: { kind: 'roleGranted', organisationName, role: 'judge' },
    })
  const { items } = await anna.messages.listMessages({})
  return { anna, ids: items.map(({ id }) => id) }
}

const messageWishes: readonly Wish[] = [
  {
    name: 'readMessage',
    prepare: async (world) => {
      const { anna, ids } = await told(world, ['维西', '贡山'])
      return () => anna.messages.readMessage({ messageId: ids[0] ?? '' })
    },
  },
  {
    name: 'readMessages',
    mayStopHalfway: 'each message is read by itself; what is left over is read the next time',
    prepare: async (world) => {
      const { anna, ids } = await told(world, ['维西', '贡山', '福贡'])
      return () => anna.messages.readMessages({ newest: ids[0] ?? '' })
    },
  },
]

let codes = 0
const alertWishes: readonly Wish[] = [
  {
    name: 'allowAlerts',
    // A code from WeChat is good once; who was not told done looks first, as the page does.
    eachTryAnew: true,
    prepare: async (world) => {
      const { messages } = await world.signIn('anna')
      return async () => {
        const { alerts } = await messages.seeAlerts({})
        const isThere = alerts.some(({ left }) => left > 0)
        const allowed = { code: `alerted-${++codes}`, kinds: ['placeOffered' as const] }
        return isThere ? undefined : messages.allowAlerts(allowed)
      }
    },
  },
  {
    name: 'stopAlerts',
    prepare: async (world) => {
      const { messages } = await world.signIn('anna')
      await messages.allowAlerts({ code: `alerted-${++codes}`, kinds: ['placeOffered'] })
      return () => messages.stopAlerts({})
    },
  },
]

const recordWishes: readonly Wish[] = [
  {
    name: 'putFact',
    // Who was not told done looks at the record first, as the page does.
    eachTryAnew: true,
    prepare: async (world) => {
      const { records, privacy } = await world.signIn('anna')
      await privacy.giveConsent(agreed)
      await records.putFact(age)
      return async () => {
        const { facts } = await records.getRecord({})
        const isThere = facts.some(({ key }) => key === ethnicity.factKey)
        return isThere ? undefined : records.putFact(ethnicity)
      }
    },
  },
  {
    name: 'deleteFact',
    eachTryAnew: true,
    prepare: async (world) => {
      const { records } = await world.signIn('anna')
      await records.putFact(age)
      return () => records.deleteFact({ factKey: age.factKey })
    },
  },
  {
    name: 'deleteRecord',
    prepare: async (world) => {
      const { records } = await world.signIn('anna')
      await records.putFact(age)
      return () => records.deleteRecord({})
    },
  },
]

const privacyWishes: readonly Wish[] = [
  {
    name: 'giveConsent',
    prepare: async (world) => {
      const anna = await world.signIn('anna')
      return (key) => wishing(world, anna, key).privacy.giveConsent(agreed)
    },
  },
  {
    name: 'withdrawConsent',
    prepare: async (world) => {
      const anna = await world.signIn('anna')
      await anna.privacy.giveConsent(agreed)
      await anna.records.putFact(ethnicity)
      const { purpose } = agreed
      return (key) => wishing(world, anna, key).privacy.withdrawConsent({ purpose })
    },
  },
  {
    name: 'requestDeletion',
    prepare: async (world) => {
      const anna = await world.signIn('anna')
      return (key) => wishing(world, anna, key).privacy.requestDeletion({})
    },
  },
  {
    name: 'cancelDeletion',
    prepare: async (world) => {
      const anna = await world.signIn('anna')
      await anna.privacy.requestDeletion({})
      return (key) => wishing(world, anna, key).privacy.cancelDeletion({})
    },
  },
]

const calendarWishes: readonly Wish[] = [
  {
    name: 'openCalendar',
    // Every try is written down, as it tells another address.
    aside: /^(AUDIT|UNSEALED)#/,
    eachTryAnew: true,
    prepare: async (world) => {
      const { training } = await world.signIn('anna')
      return () => training.openCalendar({})
    },
  },
  {
    name: 'closeCalendar',
    prepare: async (world) => {
      const { training } = await world.signIn('anna')
      await training.openCalendar({})
      return () => training.closeCalendar({})
    },
  },
]

/** What people do about their own devices, messages, records and consents, as wishes that must withstand faults. */
export const ownWishes: readonly Wish[] = [
  ...deviceWishes,
  ...messageWishes,
  ...alertWishes,
  ...recordWishes,
  ...privacyWishes,
  ...calendarWishes,
]
