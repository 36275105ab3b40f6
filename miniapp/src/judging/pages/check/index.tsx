import { useRouter } from '@tarojs/taro'
import { Submitted } from '../../check/Submitted'
import { AboutEvent } from '../../components/AboutEvent'
import { AsideTold } from '../../components/AsideTold'
import { JudgingPage } from '../../components/JudgingPage'
import { NoRound } from '../../components/NoRound'
import { StepAside } from '../../components/StepAside'
import { eventIn } from '../../event-in'
import { useJudging } from '../../queries'

/** 复核: the sheets of a round by code and seat, for the second person who looks at them. */
export default function Check() {
  const of = eventIn(useRouter().params)
  const asked = useJudging(of)
  return (
    <JudgingPage title="复核" wide shown={asked.desk} asked={asked}>
      {(desk) => (
        <>
          <AboutEvent of={of} desk={desk} />
          {desk.aside ? (
            <AsideTold aside={desk.aside} />
          ) : (
            <>
              {desk.round === null ? (
                <NoRound />
              ) : (
                <Submitted of={of} desk={desk} round={desk.round} />
              )}
              <StepAside of={of} />
            </>
          )}
        </>
      )}
    </JudgingPage>
  )
}
