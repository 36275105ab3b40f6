import { canonical } from '@cgt/shared/eligibility/canonical'
import type { CommandKeys } from '@cgt/shared/http/client'
import { createStored } from './stored'

/** Names of wishes that have no answer yet; they outlive the app being closed. */
export const openWishes = createStored<Readonly<Record<string, string>>>('wishes', {})

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** 32 letters: no secret, only never the same twice for one person. WeChat has no `crypto`. */
const newName = (): string =>
  Array.from({ length: 32 }, () => letters[Math.floor(Math.random() * letters.length)]).join('')

const wishOf = (operation: string, input: unknown) => `${operation} ${canonical(input)}`

/** A wish is named and remembered before it is sent, and sent again under the same name. */
export const commandKeys: CommandKeys = {
  keyFor: (operation, input) => {
    const wish = wishOf(operation, input)
    const wishes = openWishes.read()
    const name = wishes[wish] ?? newName()
    if (!wishes[wish]) openWishes.write({ ...wishes, [wish]: name })
    return name
  },
  answered: (operation, input) => {
    const { [wishOf(operation, input)]: _, ...rest } = openWishes.read()
    openWishes.write(rest)
  },
}
