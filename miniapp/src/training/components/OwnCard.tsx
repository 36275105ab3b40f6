import type { OwnEnrolment } from '@cgt/shared/training/enrolment'
import { spanText } from '@cgt/shared/values/moment-text'
import { now } from '../../platform/clock'
import { open } from '../../platform/navigate'
import { Card } from '../../ui/Card'
import { LinkRow } from '../../ui/LinkRow'
import { Stack } from '../../ui/Stack'
import { SoFar } from '../check-in/SoFar'
import { paths } from '../paths'
import { soonWords } from '../words'
import { AddToCalendar } from './AddToCalendar'
import { HeldPlace } from './HeldPlace'

/** One training that one has a place in, is offered one of, or waits for. */
export const OwnCard = ({ own }: { readonly own: OwnEnrolment }) => (
  <Card flush>
    <LinkRow
      over={own.state === 'booked' ? soonWords(own.startsAt) : own.place}
      label={own.title}
      note={`${spanText(own.startsAt, own.endsAt)}${own.state === 'booked' ? ` · ${own.place}` : ''}`}
      onTap={() => open(paths.notice, { id: own.noticeId })}
    />
    <Stack gap={2} className="setting">
      {own.state === 'booked' && own.startsAt * 1000 <= now() && <SoFar own={own} />}
      <HeldPlace own={own} />
      {own.state === 'booked' && <AddToCalendar {...own} />}
    </Stack>
  </Card>
)
