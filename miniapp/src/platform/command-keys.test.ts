import { expect, it, vi } from 'vitest'
import { phone } from '../testing/taro'
import { commandKeys } from './command-keys'
import { session } from './session'

const wish = ['giveConsent', { purpose: 'situation', version: 1 }] as const

it('names a wish once until it is answered, and remembers the name before it is sent', () => {
  const name = commandKeys.keyFor(...wish)
  expect(name).toMatch(/^[A-Za-z0-9_-]{32}$/)
  expect(phone.storage.get('wishes')).toContain(name)
  expect(commandKeys.keyFor('giveConsent', { version: 1, purpose: 'situation' })).toBe(name)
  commandKeys.answered(...wish)
  expect(commandKeys.keyFor(...wish)).not.toBe(name)
})

it('names another wish otherwise', () => {
  const other = commandKeys.keyFor('giveConsent', { purpose: 'children', version: 1 })
  expect(commandKeys.keyFor(...wish)).not.toBe(other)
})

it('takes the same wish after an hour, or of another person, for a new one', () => {
  const name = commandKeys.keyFor(...wish)
  vi.setSystemTime(Date.now() + 59 * 60_000)
  expect(commandKeys.keyFor(...wish)).toBe(name)
  session.write({
    accessToken: '',
    accessExpiresAt: 0,
    refreshToken: '',
    refreshExpiresAt: 0,
    personId: 'another',
  })
  expect(commandKeys.keyFor(...wish)).not.toBe(name)
  session.clear()
  vi.setSystemTime(Date.now() + 2 * 60_000)
  expect(commandKeys.keyFor(...wish)).not.toBe(name)
})
