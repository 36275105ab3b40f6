import { readCodes } from '../authenticator.ts'
import type { Wish } from '../faults/wish.ts'
import { unless, wishing } from './wishing.ts'

let codes = 0

export const sessionWishes: readonly Wish[] = [
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
      return (key) =>
        wishing(world, anna, key).identity.bindPhone({ code: `13700000002-${run}-${key}` })
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
      return (key) => wishing(world, anna, key).identity.bindPhone({ phone, code })
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
      return (key) => wishing(world, anna, key).identity.confirmSecondFactor({ code })
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
    again: (send, key) => send(key).catch(unless('sessionExpired')),
    prepare: async (world) => {
      await world.signIn('anna')
      const { identity } = await world.signIn('anna')
      return () => identity.signOutEverywhere({})
    },
  },
]
