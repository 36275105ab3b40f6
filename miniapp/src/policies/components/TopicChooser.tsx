import { useState } from 'react'
import { useOccasion } from '../../eligibility/occasion'
import type { Screened } from '../../eligibility/use-screening'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Heading, Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { openTopics, picked, pickTopics } from '../topics'

interface Props {
  readonly screening: Screened
  readonly onPicked: () => void
}

/** What one cares for comes first; it only orders the questions, and takes no policy away. */
export function TopicChooser({ screening, onPicked }: Props) {
  const { role, asOf } = useOccasion()
  const before = useStored(picked)[role] ?? []
  const [chosen, setChosen] = useState(before)
  const options = openTopics(screening, asOf).map(({ name, policies }) => ({
    value: name,
    label: name,
    note: `${policies} 项`,
  }))
  const toggle = (name: string) =>
    setChosen(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name])
  const pick = (topics: readonly string[]) => {
    pickTopics(role, topics)
    onPicked()
  }
  return (
    <Stack gap={4}>
      <Stack gap={2}>
        <Heading level={2} className="t-lead">
          先问哪几样？
        </Heading>
        <Paragraph className="t-second">
          选你关心的，先问这些，几题就有结果。没选的不会漏，可以接着问。
        </Paragraph>
      </Stack>
      <Choices
        several
        grid
        label="先问哪几样"
        options={options}
        chosen={chosen}
        onChoose={toggle}
      />
      <Button disabled={chosen.length === 0} onTap={() => pick(chosen)}>
        {chosen.length === 0 ? '选好了就开始' : `先问这 ${chosen.length} 样`}
      </Button>
      <Button look="quiet" onTap={() => pick([])}>
        不清楚，都问问
      </Button>
    </Stack>
  )
}
