import * as z from 'zod/mini'
import { type Purpose, purpose, wordingVersion } from '../values/purpose.ts'

/** One thing a person did about one purpose. `at`: epoch seconds. */
export const consentAct = z.object({
  purpose,
  /** The wording they were shown. */
  version: z.int(),
  did: z.enum(['gave', 'withdrew']),
  at: z.int(),
})
export type ConsentAct = z.output<typeof consentAct>

/** `outdated`: given to a former wording; until it is given anew, what is kept is not read. */
export const consentState = z.enum(['never', 'given', 'outdated', 'withdrawn'])
export type ConsentState = z.output<typeof consentState>

/** What somebody's acts, oldest first, come to. */
export function consentTo(acts: readonly ConsentAct[], wanted: Purpose): ConsentState {
  const last = acts.filter((act) => act.purpose === wanted).pop()
  if (!last) return 'never'
  if (last.did === 'withdrew') return 'withdrawn'
  return last.version === wordingVersion[wanted] ? 'given' : 'outdated'
}

/** Every purpose somebody agrees to at this moment. */
export const liveConsents = (acts: readonly ConsentAct[]): ReadonlySet<Purpose> =>
  new Set(purpose.options.filter((one) => consentTo(acts, one) === 'given'))

/** One purpose, as its person sees it. */
export const consent = z.object({
  purpose,
  /** The wording that counts now. */
  version: z.int(),
  state: consentState,
  /** Oldest first. */
  history: z.array(consentAct),
})
export type Consent = z.output<typeof consent>
