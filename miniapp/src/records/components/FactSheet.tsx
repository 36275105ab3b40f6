import { Answer } from '../../eligibility/Answer'
import { knownValue, phoneFacts, placeKey, withFact } from '../../eligibility/phone-facts'
import { today } from '../../platform/clock'
import { session } from '../../platform/session'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { inStep } from '../consent'
import type { Told } from '../places'
import { useDeleteFact, useSync } from '../queries'

interface Props {
  readonly told: Told
  readonly onClose: () => void
}

/** One fact, to answer anew or to take away. */
export function FactSheet({ told: { place, def, input }, onClose }: Props) {
  const agreed = useStored(inStep)
  const signedIn = useStored(session) !== null
  const sync = useSync()
  const deleteFact = useDeleteFact()
  const follow = agreed && signedIn
  const change = (next: Parameters<typeof withFact>[2]) => {
    phoneFacts.write(withFact(phoneFacts.read(), place, next))
    onClose()
  }
  const remove = () => {
    change(undefined)
    if (!follow) return
    if (!place.in) deleteFact.mutate({ factKey: place.fact })
    else sync.mutate()
  }
  return (
    <Sheet title={def.label} open onClose={onClose}>
      <Paragraph>{def.question}</Paragraph>
      {def.help && <Paragraph className="t-second">{def.help}</Paragraph>}
      <Answer
        def={def}
        place={`edit-${placeKey(place)}`}
        value={knownValue(input)}
        onAnswer={(value) => {
          change({ value, source: 'selfDeclared', asOf: today() })
          if (follow) sync.mutate()
        }}
      />
      <Button look="outline" icon="trash" onTap={remove}>
        删掉这一条
      </Button>
    </Sheet>
  )
}
