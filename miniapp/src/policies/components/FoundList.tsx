import type { Standing } from '@cgt/shared/policies/policy-summary'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useOccasion } from '../../eligibility/occasion'
import { toUrl } from '../../platform/url'
import { Button } from '../../ui/Button'
import type { Tone } from '../../ui/Card'
import { classNames } from '../../ui/class-names'
import { Heading, Words } from '../../ui/element'
import { Empty } from '../../ui/Notice'
import { placeName } from '../../ui/place-name'
import { Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { Tap } from '../../ui/Tap'
import type { Found } from '../browse'
import { filter } from '../filter'
import { paths } from '../paths'
import { untilText } from '../until-text'
import './FoundList.scss'
import { prose } from '../../ui/prose'

const standings: Readonly<Record<Standing, { word: string; tone: Tone }>> = {
  inForce: { word: '有效', tone: 'good' },
  unknown: { word: '期限待核实', tone: 'wait' },
  notYet: { word: '还没开始', tone: 'past' },
  expired: { word: '已到期 · 续期待核实', tone: 'past' },
}

const step = 12

interface Props {
  readonly found: readonly Found[]
  /** The one shown beside the list. */
  readonly current: string | undefined
  readonly onOpen: (policyId: string) => void
}

/** The catalogue's entries; what has expired says so. */
export function FoundList({ found, current, onOpen }: Props) {
  const [shown, setShown] = useState(step)
  if (found.length === 0)
    return (
      <Empty
        icon="search"
        title="没找到"
        action={
          <Button look="outline" onTap={filter.clear}>
            清掉条件再看
          </Button>
        }
      >
        换个说法试试，比如「技能」「社保」「稳岗」。
      </Empty>
    )
  return (
    <Stack gap={3}>
      {found.slice(0, shown).map((one) => (
        <FoundCard
          key={one.policy.id}
          {...one}
          current={one.policy.id === current}
          onOpen={() => onOpen(one.policy.id)}
        />
      ))}
      {found.length > shown && (
        <Button look="outline" onTap={() => setShown(shown + step)}>
          {`再看 ${Math.min(step, found.length - shown)} 项`}
        </Button>
      )}
    </Stack>
  )
}

type CardProps = Found & { readonly current: boolean; readonly onOpen: () => void }

function FoundCard({ policy, standing, current, onOpen }: CardProps) {
  const { asOf } = useOccasion()
  const { word, tone } = standings[standing]
  return (
    <Tap
      className={classNames('found', current && 'found--current')}
      href={toUrl(paths.detail, { id: policy.id })}
      current={current}
      onTap={onOpen}
    >
      <Heading level={2} className="t-strong">
        {policy.title}
      </Heading>
      <Words className="t-second found__summary">{prose(policy.summary)}</Words>
      <View className="row row--between row--wrap gap-2">
        <Tag tone={tone}>{word}</Tag>
        <Words className="t-small figures">
          {placeName(policy.region)} · {untilText(policy, asOf)}
        </Words>
      </View>
    </Tap>
  )
}
