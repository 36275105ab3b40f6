import type { Facts } from '@cgt/shared/eligibility/fact'
import type { Consent } from '@cgt/shared/privacy/consent'
import { type Purpose, type PurposeOf, purpose, wordingVersion } from '@cgt/shared/values/purpose'
import { createStored } from '../platform/stored'

/** Wordings to which somebody said on this phone: keep it here only. */
export const keptHere = createStored<readonly string[]>('keptHere', [])

const wordingOf = (one: Purpose) => `${one}.${wordingVersion[one]}`

/** Does not ask again, until the wording changes or the person looks it up. */
export function keepHere(one: Purpose): void {
  keptHere.write([...keptHere.read().filter((kept) => kept !== wordingOf(one)), wordingOf(one)])
}

/** What the phone's facts would need an agreement for that is not there, in a steady order. */
export function lacking(
  facts: Facts,
  purposeOf: PurposeOf,
  consents: readonly Consent[],
): readonly Purpose[] {
  const needed = new Set(Object.entries(facts).map(([key, input]) => purposeOf(key, input)))
  const given = new Set(
    consents.filter(({ state }) => state === 'given').map((consent) => consent.purpose),
  )
  return purpose.options.filter((one) => needed.has(one) && !given.has(one))
}

/** Those that the person has not yet been asked about here. */
export const unasked = (
  purposes: readonly Purpose[],
  kept: readonly string[],
): readonly Purpose[] => purposes.filter((one) => !kept.includes(wordingOf(one)))
