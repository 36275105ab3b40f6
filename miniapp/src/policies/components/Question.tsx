import { type PropsWithChildren, useState } from 'react'
import { Answer } from '../../eligibility/Answer'
import { gatherAsks } from '../../eligibility/gather-asks'
import { useOccasion } from '../../eligibility/occasion'
import {
  type FactPlace,
  factAt,
  knownValue,
  phoneFacts,
  placeKey,
} from '../../eligibility/phone-facts'
import { answer, nextPlace, skip, steps, undo } from '../../eligibility/steps'
import type { Screened } from '../../eligibility/use-screening'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Heading, Paragraph, Words } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { recordName } from '../record-name'
import { Progress } from './Progress'
import { WhyAsked } from './WhyAsked'
import './Question.scss'

type Props = PropsWithChildren<{
  readonly screening: Screened
  /** For whom and about what: 职工 · 技能提升等 2 样. */
  readonly scope: string
  /** Absent where there is nothing else to ask about. */
  readonly onChangeScope?: (() => void) | undefined
}>

/** The question now worth asking, or `children` when there is none left. */
export function Question({ screening, scope, onChangeScope, children }: Props) {
  const { asOf } = useOccasion()
  const facts = useStored(phoneFacts)
  const taken = useStored(steps)
  const [again, setAgain] = useState<FactPlace>()
  const defs = screening.index.facts
  const place = again ?? nextPlace(gatherAsks(screening.asks, defs, facts), defs, taken)
  const def = place && defs.get(place.fact)
  const progress = (
    <Progress
      screening={screening}
      answered={taken.length}
      scope={scope}
      onBack={() => setAgain(undo())}
    />
  )
  if (!place || !def)
    return (
      <>
        {progress}
        {children}
      </>
    )
  const settle = (act: () => void) => {
    setAgain(undefined)
    act()
  }
  const about = recordName(place, facts, defs)
  return (
    <>
      {progress}
      <Stack key={placeKey(place)} gap={4} className="question">
        <Stack gap={2}>
          {about && <Words className="t-second t-strong t-brand">{about}</Words>}
          <Heading level={2} className="t-lead">
            {def.question}
          </Heading>
          {def.help && <Paragraph className="t-second">{def.help}</Paragraph>}
        </Stack>
        <Answer
          def={def}
          place={placeKey(place)}
          value={knownValue(factAt(facts, place))}
          onAnswer={(value) => settle(() => answer(place, value, asOf))}
        />
        <Button look="quiet" onTap={() => settle(() => skip(place))}>
          不清楚，先跳过
        </Button>
        <WhyAsked fact={place.fact} def={def} screening={screening} />
        {onChangeScope && (
          <Button look="plain" onTap={onChangeScope}>
            换一样问
          </Button>
        )}
      </Stack>
    </>
  )
}
