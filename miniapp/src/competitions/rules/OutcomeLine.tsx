import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { LinkRow } from '../../ui/LinkRow'
import { Sheet } from '../../ui/Sheet'
import { HowComputed } from './HowComputed'
import { Problems } from './Problems'
import { Ranking, rankedWords, type Shown } from './Ranking'
import { exampleName } from './words'

interface Props {
  /** Nothing: the rules have faults. */
  readonly outcome: Shown | undefined
  readonly problems: readonly string[]
}

/** Who wins and what decided it, at hand while one changes the rules; all of the outcome is one tap away. */
export function OutcomeLine({ outcome, problems }: Props) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const [first] = outcome?.result.round.ranking ?? []
  const said =
    outcome && first
      ? rankedWords(first, outcome)
      : { label: `有 ${problems.length} 处要改`, note: problems[0] ?? '' }
  return (
    <>
      <View className="outcome-line">
        <LinkRow {...said} onTap={() => setOpen(true)} />
      </View>
      <Sheet title="照现在的规则" open={isOpen} onClose={close}>
        {outcome ? <Told {...outcome} /> : <Problems words={problems} />}
        <Button look="outline" onTap={close}>
          接着改
        </Button>
      </Sheet>
    </>
  )
}

/** The ranking, or in its place how one total was computed. */
function Told(shown: Shown) {
  const [opened, open] = useState<string>()
  const score = opened === undefined ? undefined : shown.result.round.scores.get(opened)
  if (opened === undefined || !score) return <Ranking {...shown} onOpen={open} />
  return (
    <>
      <Button look="plain" icon="left" onTap={() => open(undefined)}>
        {`${exampleName(opened)} 的总分，回到名次`}
      </Button>
      <HowComputed scoring={shown.scoring} score={score} />
    </>
  )
}
