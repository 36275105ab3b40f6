import { Card } from '../../../ui/Card'
import { Paragraph } from '../../../ui/element'
import { Empty } from '../../../ui/Notice'
import { JudgingPage } from '../../components/JudgingPage'
import { OwnEvent } from '../../components/OwnEvent'
import { useOwnJudging } from '../../own-judging'

/** 我的裁判工作: the events that one judges or checks, and how far one is. */
export default function MyJudging() {
  const asked = useOwnJudging()
  return (
    <JudgingPage title="我的裁判工作" shown={asked.judging} asked={asked}>
      {(judging) =>
        judging.length === 0 ? (
          <Empty icon="edit" title="没有要打分、复核的赛项">
            主办方请你当裁判或复核员以后，会出现在这里。
          </Empty>
        ) : (
          <>
            <Card flush>
              {judging.map((own) => (
                <OwnEvent key={`${own.competitionId}.${own.eventId}`} own={own} />
              ))}
            </Card>
            <Paragraph className="t-small">
              有网时先点开一次，规则和工位号就存到手机上；到了现场没网也能打分。
            </Paragraph>
          </>
        )
      }
    </JudgingPage>
  )
}
