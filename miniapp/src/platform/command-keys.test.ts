import { expect, it } from 'vitest'
import { phone } from '../testing/taro'
import { commandKeys } from './command-keys'

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
