import { type AttendanceKind, codeSeconds } from '@cgt/shared/training/attendance'
import type { Session } from '@cgt/shared/training/notice'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { shanghaiDay } from '@cgt/shared/values/shanghai-day'
import { useEffect, useState } from 'react'
import { copyText } from '../../platform/share'
import { useNow } from '../../platform/use-now'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Paragraph, Words } from '../../ui/element'
import { Meter } from '../../ui/Meter'
import { QrCode } from '../../ui/QrCode'
import { RefusedPage } from '../../ui/RefusedPage'
import { Segments } from '../../ui/Segments'
import { Skeleton } from '../../ui/Skeleton'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { useCodes } from './queries'
import { shownCode } from './shown-code'
import './CodeCard.scss'

interface Props {
  readonly noticeId: string
  readonly session: Session
}

const kinds = [
  { value: 'entry', label: '签到' },
  { value: 'exit', label: '签退' },
] as const

/** Neither before the day nor after it does a code count. */
function otherDay({ startsAt, endsAt }: Session, at: number): string | undefined {
  const [day, first, last] = [at, startsAt, endsAt].map(shanghaiDay)
  if (!day || !first || !last || (day >= first && day <= last)) return undefined
  return `这一场是${calendarDate(first)}的，今天扫了不算。`
}

/** What learners scan as they come and go: another code every half minute, also while the line is down. */
export function CodeCard({ noticeId, session }: Props) {
  const [kind, setKind] = useState<AttendanceKind>('entry')
  const codes = useCodes({ noticeId, sessionId: session.id }, kind)
  const { data, error, dataUpdatedAt, refetch } = codes
  const since = (useNow() - dataUpdatedAt) / 1000
  const shown = data && shownCode(data, since)
  const isOut = data !== undefined && shown === undefined
  useEffect(() => {
    if (isOut) void refetch()
  }, [isOut, refetch])
  const verb = kind === 'entry' ? '签到' : '签退'
  return (
    <Card>
      <Stack gap={3}>
        <Segments label="签到还是签退" options={kinds} chosen={kind} onChoose={setKind} />
        {shown && data ? (
          <>
            <OtherDay words={otherDay(session, data.now + since)} />
            <QrCode large text={shown.code} label={`${verb}码`} />
            <Meter
              label={`还有 ${shown.left} 秒换新码`}
              of={codeSeconds}
              parts={[{ tone: 'brand', value: shown.left }]}
            />
            <Paragraph className="t-second t-center figures">
              {`扫码${verb} · ${shown.left} 秒后换新的`}
            </Paragraph>
            {error && (
              <Row>
                <Tag tone="wait" icon="offline" isNews>
                  {`连不上网，还能接着显示 ${Math.ceil(shown.ahead / 60)} 分钟`}
                </Tag>
              </Row>
            )}
            <Stack gap={1}>
              <Words className="t-small">扫不了的，在“我的培训”里填这一段：</Words>
              <Words className="code-text">{shown.code}</Words>
            </Stack>
            <Button look="outline" onTap={() => void copyText(shown.code, `${verb}码已复制`)}>
              复制这一段
            </Button>
          </>
        ) : error ? (
          <RefusedPage error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={1} />
        )}
      </Stack>
    </Card>
  )
}

const OtherDay = ({ words }: { readonly words: string | undefined }) =>
  words ? (
    <Row>
      <Tag tone="wait" icon="warning">
        {words}
      </Tag>
    </Row>
  ) : null
