import { purposeWords } from '@cgt/shared/values/purpose-words'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { Wrong } from '../../ui/Wrong'
import { ConsentWords } from '../components/ConsentWords'
import { useGiveConsent } from '../queries'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
  readonly onAgreed: () => void
}

/** Asks for this one purpose by itself, before a name or a number leaves the phone. */
export function AgreeSheet({ open, onClose, onAgreed }: Props) {
  const give = useGiveConsent()
  return (
    <Sheet title={`存下${purposeWords.details.title}？`} open={open} onClose={onClose}>
      <ConsentWords purpose="details" />
      {give.error && <Wrong error={give.error} />}
      <Button busy={give.isPending} onTap={() => give.mutate('details', { onSuccess: onAgreed })}>
        同意，并保存
      </Button>
      <Button look="outline" onTap={onClose}>
        不同意，不保存
      </Button>
    </Sheet>
  )
}
