import type { FactInput } from '@cgt/shared/eligibility/fact'
import { Answer } from '../../eligibility/Answer'
import { askedOf } from '../../eligibility/asked'
import { phoneFacts, withFact } from '../../eligibility/phone-facts'
import { today } from '../../platform/clock'
import { Button } from '../../ui/Button'
import { Heading, Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import type { OpenQuestion } from '../questions'

interface Props {
  readonly asked: OpenQuestion
  readonly onSkip: () => void
}

/** One question before enrolling: why it is asked, the answer, and a way past it. The answer stays on the phone. */
export function OpenQuestionCard({ asked: { def, keptFor }, onSkip }: Props) {
  const { question, aside } = askedOf(def.question)
  const keep = (input: FactInput) =>
    phoneFacts.write(withFact(phoneFacts.read(), { fact: def.key }, input))
  const skip = () => {
    keep({ declined: true })
    onSkip()
  }
  return (
    <Stack gap={4}>
      <Stack gap={2}>
        <Heading level={2} className="t-lead">
          {question}
        </Heading>
        {aside && <Paragraph>{aside}</Paragraph>}
        {def.help && <Paragraph className="t-second">{def.help}</Paragraph>}
        <Paragraph className="t-second">
          {keptFor
            ? `有名额专留给${keptFor}，是的话多一份机会；不想说也能报。`
            : '这个培训只招一部分人，看这一项定能不能报。'}
        </Paragraph>
      </Stack>
      <Answer
        def={def}
        place={def.key}
        value={undefined}
        onAnswer={(value) => keep({ value, source: 'selfDeclared', asOf: today() })}
      />
      <Button look="quiet" onTap={skip}>
        {keptFor ? '不想说，跳过' : '不清楚，先跳过'}
      </Button>
    </Stack>
  )
}
