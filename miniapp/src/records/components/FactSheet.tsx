import { Answer } from '../../eligibility/Answer'
import { knownValue, phoneFacts, placeKey, withFact } from '../../eligibility/phone-facts'
import { today } from '../../platform/clock'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Failed } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { useInStep } from '../consent'
import type { Told } from '../places'
import { useDeleteFact } from '../queries'
import { UsedFor } from './UsedFor'

interface Props {
  readonly told: Told
  readonly onClose: () => void
  readonly onRemoved: (told: Told) => void
}

/** One fact, to answer anew or to take away. */
export function FactSheet({ told, onClose, onRemoved }: Props) {
  const { place, def, input } = told
  const inStep = useInStep()
  const deleteFact = useDeleteFact()
  const change = (next: Parameters<typeof withFact>[2]) => {
    phoneFacts.write(withFact(phoneFacts.read(), place, next))
    onClose()
  }
  const remove = () => {
    const away = () => {
      change(undefined)
      onRemoved(told)
    }
    // The record first: what it still held would come back to the phone.
    if (inStep && !place.in) deleteFact.mutate({ factKey: place.fact }, { onSuccess: away })
    else away()
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
        onAnswer={(value) => change({ value, source: 'selfDeclared', asOf: today() })}
      />
      <UsedFor factKey={place.in?.list ?? place.fact} />
      {deleteFact.error && <Failed title="没删成" error={deleteFact.error} onRetry={remove} />}
      <Button look="outline" icon="trash" busy={deleteFact.isPending} onTap={remove}>
        删掉这一条
      </Button>
    </Sheet>
  )
}
