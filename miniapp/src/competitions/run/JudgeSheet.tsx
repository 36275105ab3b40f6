import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { judgeWords } from '@cgt/shared/competitions/judge-words'
import { momentText } from '@cgt/shared/values/moment-text'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { Wrong } from '../../ui/Wrong'
import { api } from '../api'
import { type ListedJudge, useRun } from './queries'
import { asideWords } from './words'

interface Props {
  readonly event: OfEvent
  readonly judge: ListedJudge
  readonly onClose: () => void
}

/** Since when somebody judges, why they do no longer, and the way to take them off: they cannot come back. */
export function JudgeSheet({ event, judge, onClose }: Props) {
  const remove = useRun(api.removeJudge, onClose)
  const { personId, assignedAt, aside } = judge
  const called = judgeWords(judge.kind, judge.seat)
  return (
    <Sheet title={called} open onClose={onClose}>
      <Paragraph className="t-second figures">{`${momentText(assignedAt)} 请的。`}</Paragraph>
      {aside ? (
        <Paragraph className="figures">
          {`${momentText(aside.at)} 起不再打分：${asideWords[aside.because]}。`}
        </Paragraph>
      ) : (
        <>
          <Paragraph>移出以后不能再打分，也请不回来。没锁定的轮次里，打过的分不再算。</Paragraph>
          {remove.error && <Wrong error={remove.error} />}
          <Button busy={remove.isPending} onTap={() => remove.send({ ...event, personId })}>
            {`移出${called}`}
          </Button>
        </>
      )}
      <Button look="outline" onTap={onClose}>
        {aside ? '知道了' : '先不'}
      </Button>
    </Sheet>
  )
}
