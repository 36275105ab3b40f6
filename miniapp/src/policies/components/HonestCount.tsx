import { calendarDate } from '@cgt/shared/values/calendar-date'
import { useOccasion } from '../../eligibility/occasion'
import type { Screened } from '../../eligibility/use-screening'
import { openTab } from '../../platform/navigate'
import { Card } from '../../ui/Card'
import { LinkRow } from '../../ui/LinkRow'
import type { Grouped } from '../groups'

interface Props {
  readonly screening: Screened
  readonly groups: Grouped
}

/** How much of the catalogue is past on this day: most of it, today, and it is said. */
export function HonestCount({ screening, groups }: Props) {
  const { asOf } = useOccasion()
  const all = screening.evaluations.length
  const past = groups.past.length
  return (
    <Card flush>
      <LinkRow
        icon="folder"
        label={`收录 ${all} 项政策，${past} 项已到期`}
        note={`按 ${calendarDate(asOf)}。到期的续期待核实，不会当成还能领`}
        onTap={() => openTab('services')}
      />
    </Card>
  )
}
