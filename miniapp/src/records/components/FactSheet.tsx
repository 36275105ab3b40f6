import { Answer } from '../../eligibility/Answer'
import { knownValue, phoneFacts, placeKey, withFact } from '../../eligibility/phone-facts'
import { today } from '../../platform/clock'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import type { Told } from '../places'
import { useDeleteFact, useFollow } from '../queries'

interface Props {
  readonly told: Told
  readonly onClose: () => void
  readonly onRemoved: (told: Told) => void
}

/** One fact, to answer anew or to take away. */
export function FactSheet({ told, onClose, onRemoved }: Props) {
  const { place, def, input } = told
  const { agreed, follow } = useFollow()
  const deleteFact = useDeleteFact()
  const change = (next: Parameters<typeof withFact>[2]) => {
    phoneFacts.write(withFact(phoneFacts.read(), place, next))
    onClose()
  }
  const remove = () => {
    change(undefined)
    onRemoved(told)
    if (place.in) follow()
    else if (agreed) deleteFact.mutate({ factKey: place.fact })
  }
  return (
    <Sheet title={def.label} open onClose={onClose}>
      <Paragraph>{def.question}</Paragraph>
      {def.help && <Paragraph className="t-second">{def.help}</Paragraph>}
      <Answer
        def={def}
        place={`edit-${placeKey(place)}`}
        value={knownValue(input)}
        confirm="改好了"
        onAnswer={(value) => {
          change({ value, source: 'selfDeclared', asOf: today() })
          follow()
        }}
      />
      <Button look="outline" icon="trash" onTap={remove}>
        删掉这一条
      </Button>
    </Sheet>
  )
}
