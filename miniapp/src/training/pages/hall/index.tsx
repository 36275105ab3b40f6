import { useRouter } from '@tarojs/taro'
import { Columns } from '../../../ui/Columns'
import { Heading, Paragraph } from '../../../ui/element'
import { NotHere } from '../../../ui/NotHere'
import { Stack } from '../../../ui/Stack'
import { OfficePage } from '../../components/OfficePage'
import { CodeCard } from '../../hall/CodeCard'
import { People } from '../../hall/People'
import { useOfficeNotice } from '../../queries'
import { spanText } from '../../words'

/** 现场签到: the code of a session as it changes, and who has come so far. */
export default function Hall() {
  const { id = '', session: sessionId } = useRouter().params
  const asked = useOfficeNotice(id)
  const notice = asked.data?.notice
  const session = notice?.sessions.find((one) => one.id === sessionId)
  if (notice && !session) return <NotHere />
  return (
    <OfficePage title="现场签到" asked={asked}>
      {notice && session && (
        <>
          <Stack gap={1}>
            <Heading level={2} className="t-title">
              {notice.title}
            </Heading>
            <Paragraph className="t-second figures">
              {`${spanText(session.startsAt, session.endsAt)} · ${session.place}`}
            </Paragraph>
          </Stack>
          <Columns aside={<People noticeId={id} session={session} />}>
            <CodeCard noticeId={id} session={session} />
          </Columns>
        </>
      )}
    </OfficePage>
  )
}
