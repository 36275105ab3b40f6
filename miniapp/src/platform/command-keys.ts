import { canonical } from '@cgt/shared/eligibility/canonical'
import { sha256 } from '@cgt/shared/eligibility/sha256'
import type { CommandKeys } from '@cgt/shared/http/client'
import { now } from './clock'
import { session } from './session'
import { createStored } from './stored'

interface Wish {
  /** What was wished and by whom, hashed. */
  readonly hash: string
  /** The name it goes by. */
  readonly key: string
  /** Milliseconds since 1970. */
  readonly since: number
}

/** Wishes that have no answer yet, oldest first; they outlive the app being closed. */
export const openWishes = createStored<readonly Wish[]>('wishes', [])

/** Whoever wishes the same again after an hour means it anew. */
const keptFor = 60 * 60 * 1000
/** More than anybody leaves unanswered. */
const mostKept = 40

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** 32 letters: no secret, only never the same twice for one person. WeChat has no `crypto`. */
const newKey = (): string =>
  Array.from({ length: 32 }, () => letters[Math.floor(Math.random() * letters.length)]).join('')

/** Another who signs in on this phone wishes for themselves. */
const hashOf = (operation: string, input: unknown): string =>
  sha256(canonical([session.read()?.personId ?? '', operation, input]))

/** Names wishes on this phone, before they are sent, so that a lost answer doubles nothing. */
export const commandKeys: CommandKeys = {
  keyFor: (operation, input) => {
    const hash = hashOf(operation, input)
    const alive = openWishes.read().filter(({ since }) => since > now() - keptFor)
    const known = alive.find((wish) => wish.hash === hash)
    if (known) return known.key
    const wish = { hash, key: newKey(), since: now() }
    openWishes.write([...alive, wish].slice(-mostKept))
    return wish.key
  },
  answered: (operation, input) => {
    const hash = hashOf(operation, input)
    openWishes.write(openWishes.read().filter((wish) => wish.hash !== hash))
  },
}
