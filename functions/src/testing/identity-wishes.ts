import { readCodes } from './authenticator.ts'
import { creditCodeOf } from './credit-codes.ts'
import type { Send, Wish } from './faults/wish.ts'
import type { Person, World } from './world.ts'

const county = '/530000/533400/533423/'
const reason = '任职文件'

const union = (world: World) =>
  world.signInAs('union', { role: 'countyUnion', organisation: county })
const security = (world: World) =>
  world.signInAs('security', { role: 'securityAdmin', organisation: '/530000/' })

/** The same person, whose every call is the one wish named so. */
const wishing = (world: World, { session }: Person, key: string) =>
  world.as(session.accessToken, key).identity

async function firm(world: World) {
  const { identity } = await union(world)
  return identity.addOrganisation({ aboveId: '533423', kind: 'enterprise', name: '精工机械' })
}

/** Anna asks to belong to a firm, or to speak for it. */
async function asked(world: World, as: 'member' | 'officer') {
  const { id: organisationId } = await firm(world)
  const anna = await world.signIn('anna')
  const { id: joinId } = await anna.identity.requestJoin({ organisationId, as })
  return { anna, joinId, personId: anna.session.personId }
}

const decided =
  (as: 'member' | 'officer', accept: boolean) =>
  async (world: World): Promise<Send> => {
    const { joinId, personId } = await asked(world, as)
    const by = await union(world)
    const wanted = { joinId, personId, accept, ...(!accept && { reason: '材料不齐' }) }
    return (key) => {
      const identity = wishing(world, by, key)
      return as === 'member' ? identity.decideJoin(wanted) : identity.decideOfficer(wanted)
    }
  }

/** Somebody who belongs, or speaks for it, and the wish that they no longer do. */
const removed =
  (as: 'member' | 'officer') =>
  async (world: World): Promise<Send> => {
    const { joinId, personId } = await asked(world, as)
    const by = await union(world)
    const accepted = { joinId, personId, accept: true }
    await (as === 'member' ? by.identity.decideJoin(accepted) : by.identity.decideOfficer(accepted))
    const removal = { joinId, personId, reason }
    return (key) => {
      const identity = wishing(world, by, key)
      return as === 'member' ? identity.removeMember(removal) : identity.removeOfficer(removal)
    }
  }

const wanted = {
  organisationId: '533423',
  role: 'countyUnion',
  domain: 'any',
  from: '2026-01-01',
  to: null,
  reason,
} as const

/** Everything in which the identity slice gives, moves or takes a right, as wishes that must withstand faults. */
const organisationWishes: readonly Wish[] = [
  {
    name: 'addOrganisation',
    prepare: async (world) => {
      const by = await union(world)
      const input = { aboveId: '533423', kind: 'enterprise', name: '云岭茶业' } as const
      const creditCode = creditCodeOf(7)
      return (key) => wishing(world, by, key).addOrganisation({ ...input, creditCode })
    },
  },
  {
    name: 'requestJoin',
    prepare: async (world) => {
      const { id: organisationId } = await firm(world)
      const anna = await world.signIn('anna')
      return (key) => wishing(world, anna, key).requestJoin({ organisationId, as: 'member' })
    },
  },
  { name: 'decideJoin, yes', prepare: decided('member', true) },
  { name: 'decideJoin, no', prepare: decided('member', false) },
  { name: 'decideOfficer', prepare: decided('officer', true) },
  { name: 'removeMember', prepare: removed('member') },
  { name: 'removeOfficer', prepare: removed('officer') },
  {
    name: 'leaveOrganisation',
    prepare: async (world) => {
      const { joinId, personId } = await asked(world, 'officer')
      await (await union(world)).identity.decideOfficer({ joinId, personId, accept: true })
      const anna = await world.signIn('anna')
      return (key) => wishing(world, anna, key).leaveOrganisation({ joinId })
    },
  },
]

const rightWishes: readonly Wish[] = [
  {
    name: 'grantRole',
    prepare: async (world) => {
      const { personId } = (await world.signIn('bert')).session
      const by = await security(world)
      return (key) => wishing(world, by, key).grantRole({ ...wanted, personId })
    },
  },
  {
    name: 'revokeRole',
    prepare: async (world) => {
      const { personId } = (await world.signIn('bert')).session
      const by = await security(world)
      const { id: grantId } = await by.identity.grantRole({ ...wanted, personId })
      return (key) => wishing(world, by, key).revokeRole({ personId, grantId, reason })
    },
  },
  {
    name: 'disablePerson',
    prepare: async (world) => {
      const by = await security(world)
      await world.signIn('bert')
      const { personId } = (await world.signIn('bert')).session
      return (key) => wishing(world, by, key).disablePerson({ personId, reason })
    },
  },
  {
    name: 'enablePerson',
    prepare: async (world) => {
      const { personId } = (await world.signIn('bert')).session
      const by = await security(world)
      await by.identity.disablePerson({ personId, reason })
      return (key) => wishing(world, by, key).enablePerson({ personId, reason })
    },
  },
]

let codes = 0

const sessionWishes: readonly Wish[] = [
  {
    name: 'bindPhone',
    // WeChat takes its code once: who was not told done presses the button again.
    mayBeTold: ['wechatCodeRefused'],
    again: (send, key) => send(key).catch(() => send(`${key}-again`)),
    prepare: async (world) => {
      const bindsFirst = await world.signIn('carl')
      await bindsFirst.identity.bindPhone({ code: `13700000001-warm${++codes}` })
      const anna = await world.signIn('anna')
      const run = ++codes
      return (key) => wishing(world, anna, key).bindPhone({ code: `13700000002-${run}-${key}` })
    },
  },
  {
    name: 'bindPhone, by SMS',
    // The try is counted before the code is looked at, and may be all that happened.
    aside: /^(LIMIT|CODE)#/,
    prepare: async (world) => {
      const phone = '13700000003'
      const anna = await world.signIn('anna')
      await world.stranger.identity.requestSignInCode({ phone })
      const code = await world.codeSentTo(phone)
      return (key) => wishing(world, anna, key).bindPhone({ phone, code })
    },
  },
  {
    name: 'enrolSecondFactor',
    // Every try is written down, as it tells another secret.
    aside: / KEY$|^(AUDIT|UNSEALED)#/,
    eachTryAnew: true,
    prepare: async (world) => {
      const { identity } = await world.signIn('anna')
      return () => identity.enrolSecondFactor({})
    },
  },
  {
    name: 'confirmSecondFactor',
    prepare: async (world) => {
      const anna = await world.signIn('anna')
      const { secret } = await anna.identity.enrolSecondFactor({})
      const code = readCodes(world, secret)()
      return (key) => wishing(world, anna, key).confirmSecondFactor({ code })
    },
  },
  {
    name: 'refreshSession',
    prepare: async (world) => {
      const { refreshToken } = (await world.signIn('anna')).session
      return () => world.stranger.identity.refreshSession({ refreshToken })
    },
  },
  {
    name: 'signOutEverywhere',
    mayBeTold: ['sessionExpired'],
    again: (send, key) => send(key).catch(isOver),
    prepare: async (world) => {
      await world.signIn('anna')
      const { identity } = await world.signIn('anna')
      return () => identity.signOutEverywhere({})
    },
  },
]

/** Whoever is signed out is told so, which is what they wished. */
function isOver(error: { readonly code?: string }): void {
  if (error.code !== 'sessionExpired') throw error
}

const typed = { realName: '张三', idNumber: '53342319900307101X', version: 0 }

/** Anna agrees to her name and ID number being kept. */
async function agreeing(world: World) {
  const anna = await world.signIn('anna')
  await anna.privacy.giveConsent({ purpose: 'details', version: 2 })
  return anna
}

const detailsWishes: readonly Wish[] = [
  {
    name: 'putDetails',
    prepare: async (world) => {
      const anna = await agreeing(world)
      return (key) => wishing(world, anna, key).putDetails(typed)
    },
  },
  {
    name: 'putDetails, another number',
    prepare: async (world) => {
      const anna = await agreeing(world)
      await anna.identity.putDetails({ ...typed, idNumber: '53342319900307128X' })
      return (key) => wishing(world, anna, key).putDetails({ ...typed, version: 1 })
    },
  },
  {
    name: 'deleteDetails',
    prepare: async (world) => {
      const anna = await agreeing(world)
      await anna.identity.putDetails(typed)
      return (key) => wishing(world, anna, key).deleteDetails({})
    },
  },
  {
    name: 'unmaskPerson',
    prepare: async (world) => {
      const { personId } = await asked(world, 'member')
      await (await agreeing(world)).identity.putDetails(typed)
      const by = await union(world)
      return (key) => wishing(world, by, key).unmaskPerson({ personId, reason: '核对入会申请' })
    },
  },
]

export const identityWishes: readonly Wish[] = [
  ...organisationWishes,
  ...rightWishes,
  ...sessionWishes,
  ...detailsWishes,
]
