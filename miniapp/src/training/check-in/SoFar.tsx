import type { AttendanceEvent } from '@cgt/shared/training/attendance'
import type { OwnEnrolment } from '@cgt/shared/training/enrolment'
import { Item, List, Paragraph } from '../../ui/element'
import { Meter } from '../../ui/Meter'
import { Stack } from '../../ui/Stack'
import { correctionWords, eventWords } from '../hall/came'
import { useResults } from '../queries'
import { missingWords } from '../results/decision'
import { usePresence } from './queries'

/** What they scanned last was the code of coming. */
const isInside = (events: readonly AttendanceEvent[]): boolean =>
  [...events].sort((a, b) => b.at - a.at)[0]?.kind === 'entry'

/** How long one was there so far, and what is still missing to pass, the nearest first. */
export function SoFar({ own }: { readonly own: OwnEnrolment }) {
  const presence = usePresence().data?.sessions.find(
    ({ noticeId, sessionId }) => noticeId === own.noticeId && sessionId === own.sessionId,
  )
  const result = useResults().data?.results.find(({ noticeId }) => noticeId === own.noticeId)
  if (!presence || !result) return null
  const { events, corrections } = presence
  const need = result.missing.find(({ condition }) => condition === 'minutes')?.need
  const words = `到场 ${result.minutes} 分钟`
  return (
    <Stack gap={2}>
      <Paragraph className="t-strong figures">{words}</Paragraph>
      {need !== undefined && (
        <Meter
          label={`${words}，要 ${need} 分钟`}
          of={need}
          parts={[{ tone: 'good', value: result.minutes }]}
        />
      )}
      {events.length > 0 && (
        <List className="stack gap-1">
          {events.map((event) => (
            <Item key={`${event.kind}${event.at}`} className="t-second figures">
              {eventWords(event)}
            </Item>
          ))}
        </List>
      )}
      {presence.state === 'running' && isInside(events) && (
        <Paragraph className="t-second">已经签到。走的时候扫签退码，这一段才算进去。</Paragraph>
      )}
      {corrections.map((correction) => (
        <Paragraph key={correction.id} className="t-second figures">
          {`更正：${correctionWords(correction)}。${correction.reason ?? ''}`}
        </Paragraph>
      ))}
      {result.missing.length > 0 && (
        <Paragraph className="t-second figures">
          {`合格还差：${result.missing.map(missingWords).join('；')}。`}
        </Paragraph>
      )}
      {result.outcome === 'passed' && <Paragraph className="t-second">合格了。</Paragraph>}
    </Stack>
  )
}
