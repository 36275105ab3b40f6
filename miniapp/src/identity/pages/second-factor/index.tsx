import { useState } from 'react'
import { dayText } from '../../../platform/moment'
import { goBack } from '../../../platform/navigate'
import { Card } from '../../../ui/Card'
import { Heading, Paragraph } from '../../../ui/element'
import { Failed } from '../../../ui/Notice'
import { Skeleton } from '../../../ui/Skeleton'
import { Stack } from '../../../ui/Stack'
import { Tag } from '../../../ui/Tag'
import { OwnPage } from '../../components/OwnPage'
import { Enrolment } from '../../second-factor/Enrolment'
import { LostCodes } from '../../second-factor/LostCodes'
import { useSecondFactor } from '../../second-factor/queries'

/** Fewer than this are soon used up. */
const fewCodes = 3

/** 动态验证码: to set it up, and how it stands. */
export default function SecondFactor() {
  const { data, error, refetch } = useSecondFactor()
  return (
    <OwnPage title="动态验证码">
      {data ? (
        <Standing confirmedAt={data.confirmedAt} left={data.recoveryCodesLeft} />
      ) : error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton cards={1} />
      )}
    </OwnPage>
  )
}

interface StandingProps {
  readonly confirmedAt: number | null
  readonly left: number
}

function Standing({ confirmedAt, left }: StandingProps) {
  // Fixed while one is at it: it counts before the recovery codes have been read.
  const [isBound] = useState(confirmedAt !== null)
  return (
    <>
      <Card>
        <Stack gap={2}>
          <Heading level={2} className="t-title">
            {isBound ? '已绑定' : '多一道验证，别人拿到手机也办不了事'}
          </Heading>
          {confirmedAt !== null && isBound ? (
            <>
              <Paragraph className="t-second figures">
                {`${dayText(confirmedAt)} 绑定，恢复码还剩 ${left} 个。`}
              </Paragraph>
              {left < fewCodes && (
                <Tag tone="wait" icon="warning">
                  恢复码快用完了，换一次验证器就有新的
                </Tag>
              )}
            </>
          ) : (
            <Paragraph className="t-second">
              审核、授权这类要紧的事，办之前要输验证器上每 30
              秒一换的六位数字。验证器可以用腾讯身份验证器、微软或谷歌的
              Authenticator，没有网络也能用。
            </Paragraph>
          )}
        </Stack>
      </Card>
      {isBound && <LostCodes />}
      <Enrolment again={isBound} onDone={goBack} />
    </>
  )
}
