import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { HowComputed } from './HowComputed'
import { Ranking, type Shown } from './Ranking'
import { exampleName } from './words'

/** What a ruleset makes of a made-up event: ranks, what decided them, awards, and each total step by step. */
export function Outcome(shown: Shown) {
  const [opened, open] = useState<string>()
  const close = () => open(undefined)
  const score = opened === undefined ? undefined : shown.result.round.scores.get(opened)
  return (
    <>
      <Ranking {...shown} onOpen={open} />
      <Sheet
        title={opened === undefined ? '' : `${exampleName(opened)} 的总分怎么算的`}
        open={score !== undefined}
        onClose={close}
      >
        {score && <HowComputed scoring={shown.scoring} score={score} />}
        <Button look="outline" onTap={close}>
          知道了
        </Button>
      </Sheet>
    </>
  )
}
