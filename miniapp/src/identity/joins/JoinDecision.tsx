import type { WaitingJoin } from '@cgt/shared/identity/join'
import { useState } from 'react'
import { momentText } from '../../platform/moment'
import { Button } from '../../ui/Button'
import { Heading, Paragraph } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { StepUpSheet } from '../../ui/StepUpSheet'
import { Wrong } from '../../ui/Wrong'
import { asWords } from '../organisations/words'
import { calledOf } from './called-of'
import { type Ended, useDecide } from './queries'
import { RefusalForm } from './RefusalForm'

interface Props {
  readonly join: WaitingJoin
  /** Whether the signed-in person may decide this one, or only see it. */
  readonly mayDecide: boolean
  readonly onEnded: (ended: Ended) => void
}

const wish = (join: WaitingJoin): string =>
  join.as === 'officer'
    ? `申请做“${join.organisationName}”的经办人。`
    : `申请加入“${join.organisationName}”，作为${asWords(join)}。`

const consequence = (join: WaitingJoin): string =>
  join.as === 'officer'
    ? `同意后，这个人可以代表“${join.organisationName}”办事，包括同意别人加入。`
    : `同意后，这个人算“${join.organisationName}”的${asWords(join)}。`

/** One request: who asks for what, and the two answers. An answer cannot be taken back, so it is asked for twice. */
export function JoinDecision({ join, mayDecide, onEnded }: Props) {
  const [answer, setAnswer] = useState<'accept' | 'refuse'>()
  const decide = useDecide(onEnded)
  const back = () => {
    setAnswer(undefined)
    decide.reset()
  }
  return (
    <Stack gap={4}>
      <Stack gap={2}>
        <Heading level={2} className="t-title figures">
          {calledOf(join)}
        </Heading>
        <Paragraph>{wish(join)}</Paragraph>
        <Paragraph className="t-second figures">{`${momentText(join.askedAt)} 申请`}</Paragraph>
        <Paragraph className="t-second">
          请让本人打开“我的”，报出这六位识别码，对上了再同意。
        </Paragraph>
      </Stack>
      {!mayDecide ? (
        <Paragraph className="t-second">经办人由上级工会审核，这里只能看。</Paragraph>
      ) : answer === 'accept' ? (
        <Stack gap={3}>
          <Paragraph>{consequence(join)}定了不能撤销。</Paragraph>
          {decide.error && <Wrong error={decide.error} />}
          <Row gap={3}>
            <Button look="outline" className="grow" onTap={back}>
              再想想
            </Button>
            <Button
              className="grow"
              busy={decide.isPending}
              onTap={() => decide.send({ join, accept: true })}
            >
              确定同意
            </Button>
          </Row>
        </Stack>
      ) : answer === 'refuse' ? (
        <RefusalForm
          busy={decide.isPending}
          error={decide.error}
          onBack={back}
          onRefuse={(reason) => decide.send({ join, accept: false, reason })}
        />
      ) : (
        <Row gap={3}>
          <Button look="outline" className="grow" onTap={() => setAnswer('refuse')}>
            不同意
          </Button>
          <Button className="grow" onTap={() => setAnswer('accept')}>
            同意
          </Button>
        </Row>
      )}
      <StepUpSheet {...decide.stepUp} />
    </Stack>
  )
}
