import type { FactInput } from '@cgt/shared/eligibility/fact'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { factText, sourceText } from '../../eligibility/words'
import { LinkRow } from '../../ui/LinkRow'
import type { Told } from '../places'

function origin(input: FactInput): string {
  if (typeof input !== 'object' || !('value' in input)) return '自己填的'
  const { source = 'selfDeclared', asOf } = input
  return [sourceText[source], asOf && `截至 ${calendarDate(asOf)}`].filter(Boolean).join(' · ')
}

interface Props {
  readonly told: Told
  readonly onTap: () => void
}

/** One fact: what, how much, from where, as of when. */
export const FactRow = ({ told: { def, input }, onTap }: Props) => (
  <LinkRow over={def.label} label={factText(def, input)} note={origin(input)} onTap={onTap} />
)
