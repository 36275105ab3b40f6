import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { Wrong } from '../../ui/Wrong'
import { api } from '../api'
import { useAppeal } from './queries'
import { SaidField } from './SaidField'
import { isSaid } from './words'

interface Props {
  readonly of: OfEvent
  readonly appealId: string
  readonly onClose: () => void
}

/** Asks for a second decision, which ends it. */
export function AgainSheet({ of, appealId, onClose }: Props) {
  const [words, setWords] = useState('')
  const [isTold, setTold] = useState(false)
  const again = useAppeal(api.appealAgain)
  const send = () => {
    setTold(true)
    if (isSaid(words))
      again.mutate({ ...of, appealId, words: words.trim() }, { onSuccess: onClose })
  }
  return (
    <Sheet title="再提一次" open onClose={onClose}>
      <SaidField label="第一次的决定哪里不对" value={words} onChange={setWords} isTold={isTold} />
      <Paragraph className="t-second">由另一个人决定，决定了就不能再提。</Paragraph>
      {again.error && <Wrong error={again.error} />}
      <Button busy={again.isPending} onTap={send}>
        再次申诉
      </Button>
    </Sheet>
  )
}
