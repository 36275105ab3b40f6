import type { FactInput, KnownFact } from '@cgt/shared/eligibility/fact'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { factText, sourceText } from '../../eligibility/words'
import { LinkRow } from '../../ui/LinkRow'
import type { Told } from '../places'

const dated = (input: FactInput | undefined): input is KnownFact =>
  typeof input === 'object' && 'value' in input && ('asOf' in input || 'source' in input)

function origin({ input, list }: Told): string {
  const known = [input, list].find(dated)
  if (!known) return '自己填的'
  const { source = 'selfDeclared', asOf } = known
  return [sourceText[source], asOf && `截至 ${calendarDate(asOf)}`].filter(Boolean).join(' · ')
}

interface Props {
  readonly told: Told
  readonly onTap: () => void
}

/** One fact: what, how much, from where, as of when. */
export const FactRow = ({ told, onTap }: Props) => (
  <LinkRow
    over={told.def.label}
    label={factText(told.def, told.input)}
    note={origin(told)}
    onTap={onTap}
  />
)
