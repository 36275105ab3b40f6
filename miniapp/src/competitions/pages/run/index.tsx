import { useRouter } from '@tarojs/taro'
import { Columns } from '../../../ui/Columns'
import { Paragraph } from '../../../ui/element'
import { NotHere } from '../../../ui/NotHere'
import { OfficePage } from '../../../ui/OfficePage'
import { Stack } from '../../../ui/Stack'
import { useCompetition } from '../../queries'
import { Codes } from '../../run/Codes'
import { Judges } from '../../run/Judges'
import { Progress } from '../../run/Progress'
import { Publication } from '../../run/Publication'
import { useJudges } from '../../run/queries'

/** 组织赛项: who judges, the blind codes, how far judging is, and the locking of its rounds. */
export default function RunEvent() {
  const { id = '', event: eventId = '' } = useRouter().params
  const of = { competitionId: id, eventId }
  const judges = useJudges(of)
  const shown = useCompetition(id)
  const asked = {
    data: judges.data && shown.data,
    error: judges.error ?? shown.error,
    refetch: () => Promise.all([judges.refetch(), shown.refetch()]),
  }
  const event = shown.data?.competition.events.find((one) => one.id === eventId)
  if (shown.data && !event) return <NotHere />
  return (
    <OfficePage title="组织赛项" asked={asked}>
      {judges.data && event && (
        <Stack gap={3}>
          <Paragraph className="t-second">
            {`${shown.data?.competition.title} · ${event.title}`}
          </Paragraph>
          <Columns
            aside={
              <>
                <Progress of={of} event={event} />
                <Publication of={of} event={event} />
              </>
            }
          >
            <Judges event={of} judges={judges.data.judges} />
            <Codes event={of} />
          </Columns>
        </Stack>
      )}
    </OfficePage>
  )
}
