import type { FactDef, FactKey, Facts } from '@cgt/shared/eligibility/fact'
import { readFacts } from '@cgt/shared/eligibility/read-facts'
import type { AudienceTest } from '@cgt/shared/training/audience'
import { judgeAudience, type Meant } from '@cgt/shared/training/judge-audience'
import type { Notice, Session } from '@cgt/shared/training/notice'
import { knownValue } from '../eligibility/phone-facts'

/** The tested facts alone, bare, as far as this phone knows them and the pack can read them. */
export function toldFor(
  defs: readonly FactDef[],
  tests: readonly AudienceTest[],
  facts: Facts,
): Facts {
  const entries = tests.flatMap(({ fact }) => {
    const def = defs.find(({ key }) => key === fact)
    const value = knownValue(facts[fact])
    return def && value !== undefined && readFacts([def], { [fact]: value }).ok
      ? [[fact, value] as const]
      : []
  })
  return Object.fromEntries<NonNullable<Facts[FactKey]>>(entries)
}

/** What whoever enrols in a session is judged by: the audience, and whom places are kept for. */
export const testsOf = (notice: Notice, session: Session): readonly AudienceTest[] => [
  ...notice.audience,
  ...session.buckets.flatMap((bucket) => bucket.for),
]

/** Whether one is meant, judged on this phone; a test on a fact this pack lacks stays open. */
export function fitOf(
  defs: readonly FactDef[],
  tests: readonly AudienceTest[],
  facts: Facts,
  day: string,
): Meant {
  const known = tests.filter(({ fact }) => defs.some(({ key }) => key === fact))
  const meant = judgeAudience(defs, known, toldFor(defs, known, facts), day)
  if (meant.fits === 'no' || known.length === tests.length) return meant
  const lacking = tests.filter((test) => !known.includes(test)).map(({ fact }) => fact)
  return { fits: 'unknown', because: [...meant.because, ...lacking] }
}
