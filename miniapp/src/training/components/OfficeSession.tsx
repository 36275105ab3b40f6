import type { Notice, Session } from '@cgt/shared/training/notice'
import { spanText } from '@cgt/shared/values/moment-text'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Heading, Paragraph } from '../../ui/element'
import { NotHere } from '../../ui/NotHere'
import { OfficePage } from '../../ui/OfficePage'
import { Stack } from '../../ui/Stack'
import { useOfficeNotice } from '../queries'

interface Props {
  readonly title: string
  readonly children: (notice: Notice, session: Session) => ReactNode
}

/** A page of the one session that the address names, for who publishes its training. */
export function OfficeSession({ title, children }: Props) {
  const { id = '', session: sessionId } = useRouter().params
  const asked = useOfficeNotice(id)
  const notice = asked.data?.notice
  const session = notice?.sessions.find((one) => one.id === sessionId)
  if (notice && !session) return <NotHere />
  return (
    <OfficePage title={title} asked={asked}>
      {notice && session && (
        <>
          <Stack gap={1}>
            <Heading level={2} className="t-title">
              {notice.title}
            </Heading>
            <Paragraph className="t-second figures">
              {spanText(session.startsAt, session.endsAt)}
            </Paragraph>
            <Paragraph className="t-second">{session.place}</Paragraph>
          </Stack>
          {children(notice, session)}
        </>
      )}
    </OfficePage>
  )
}
