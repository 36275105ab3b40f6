import type { FactDef } from '@cgt/shared/eligibility/fact'
import { Answer } from '../../eligibility/Answer'
import { askedOf } from '../../eligibility/asked'
import { useOccasion } from '../../eligibility/occasion'
import {
  type FactPlace,
  factAt,
  knownValue,
  phoneFacts,
  placeKey,
} from '../../eligibility/phone-facts'
import { answer, skip } from '../../eligibility/steps'
import type { Screened } from '../../eligibility/use-screening'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Heading, Paragraph, Words } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { recordName } from '../record-name'
import { WhyAsked } from './WhyAsked'
import './Question.scss'

interface Props {
  readonly screening: Screened
  readonly place: FactPlace
  readonly def: FactDef
  readonly onSettle: (act: () => void) => void
}

/** One question: to answer, to skip, and to ask why. */
export function Question({ screening, place, def, onSettle }: Props) {
  const { asOf } = useOccasion()
  const facts = useStored(phoneFacts)
  const { question, aside } = askedOf(def.question)
  const about = recordName(place, facts, screening.index.facts)
  return (
    <Stack gap={4} className="question">
      <Stack gap={2}>
        {about && <Words className="t-second t-strong t-brand">{about}</Words>}
        <Heading level={2} className="t-lead">
          {question}
        </Heading>
        {aside && <Paragraph>{aside}</Paragraph>}
        {def.help && <Paragraph className="t-second">{def.help}</Paragraph>}
      </Stack>
      <Answer
        def={def}
        place={placeKey(place)}
        value={knownValue(factAt(facts, place))}
        onAnswer={(value) => onSettle(() => answer(place, value, asOf))}
      />
      <Button look="quiet" onTap={() => onSettle(() => skip(place))}>
        不清楚，先跳过
      </Button>
      <WhyAsked fact={place.fact} def={def} screening={screening} />
    </Stack>
  )
}
