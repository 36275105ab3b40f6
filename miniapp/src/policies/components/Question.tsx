import { type PropsWithChildren, useState } from 'react'
import { Answer } from '../../eligibility/Answer'
import { useOccasion } from '../../eligibility/occasion'
import { type FactPlace, factAt, knownValue, phoneFacts } from '../../eligibility/phone-facts'
import { answer, nextAsk, skip, steps, undo } from '../../eligibility/steps'
import type { Screened } from '../../eligibility/use-screening'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Heading, Paragraph, Words } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { recordName } from '../record-name'
import { Progress } from './Progress'
import { WhyAsked } from './WhyAsked'

type Props = PropsWithChildren<{
  readonly screening: Screened
  readonly onChangeRole: () => void
}>

const placeName = ({ fact, record }: FactPlace) =>
  record === undefined ? fact : `${fact}#${record}`

/** The question now worth asking, or `children` when there is none left. */
export function Question({ screening, onChangeRole, children }: Props) {
  const { asOf } = useOccasion()
  const facts = useStored(phoneFacts)
  const taken = useStored(steps)
  const [again, setAgain] = useState<FactPlace>()
  const ask = again ?? nextAsk(screening.asks, taken[taken.length - 1]?.place)
  const def = ask && screening.index.facts.get(ask.fact)
  const back = () => setAgain(undo())
  const progress = (
    <Progress
      screening={screening}
      answered={taken.length}
      onBack={back}
      onChangeRole={onChangeRole}
    />
  )
  if (!ask || !def)
    return (
      <>
        {progress}
        {children}
      </>
    )
  const place: FactPlace =
    ask.record === undefined ? { fact: ask.fact } : { fact: ask.fact, record: ask.record }
  const settle = (act: () => void) => {
    setAgain(undefined)
    act()
  }
  const about = recordName(place, facts, screening.index.facts)
  return (
    <>
      {progress}
      <Stack key={placeName(place)} gap={4}>
        <Stack gap={2}>
          {about && <Words className="t-second t-strong t-brand">{about}</Words>}
          <Heading level={2} className="t-lead">
            {def.question}
          </Heading>
          {def.help && <Paragraph className="t-second">{def.help}</Paragraph>}
        </Stack>
        <Answer
          def={def}
          place={placeName(place)}
          value={knownValue(factAt(facts, place))}
          onAnswer={(value) => settle(() => answer(place, value, asOf))}
        />
        <Button look="quiet" onTap={() => settle(() => skip(place))}>
          不清楚,先跳过
        </Button>
        <WhyAsked fact={place.fact} def={def} screening={screening} />
      </Stack>
    </>
  )
}
