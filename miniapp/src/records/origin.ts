import type { FactInput, KnownFact } from '@cgt/shared/eligibility/fact'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { sourceText } from '../eligibility/words'
import type { Told } from './places'

const dated = (input: FactInput | undefined): input is KnownFact =>
  typeof input === 'object' && 'value' in input && ('asOf' in input || 'source' in input)

/** From whom a fact is, and as of when: 自己填的 · 截至 2026年11月1日. */
export function originOf({ input, list }: Told): string {
  const known = [input, list].find(dated)
  if (!known) return '自己填的'
  const { source = 'selfDeclared', asOf } = known
  return [sourceText[source], asOf && `截至 ${calendarDate(asOf)}`].filter(Boolean).join(' · ')
}

/** What several facts share, so that it is said once: nothing when they differ, or one stands alone. */
export function sharedOrigin(told: readonly Told[]): string | undefined {
  const [first, ...others] = told.map(originOf)
  return others.length > 0 && others.every((origin) => origin === first) ? first : undefined
}
