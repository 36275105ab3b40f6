import { useDesk } from '../../platform/desk'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Notice'
import type { Listed } from './listed'
import { RosterList } from './RosterList'
import { RosterTable } from './RosterTable'

interface Props {
  readonly items: readonly Listed[]
  /** Only who goes by a 识别码 was asked for. */
  readonly isNarrowed: boolean
  readonly onChoose: (personId: string) => void
}

/** Who enrolled: a table on a desk, a list on a phone. */
export function RosterItems({ items, isNarrowed, onChoose }: Props) {
  const desk = useDesk()
  if (items.length === 0) return <NobodyHere isNarrowed={isNarrowed} />
  const Rows = desk ? RosterTable : RosterList
  return (
    <Card flush>
      <Rows items={items} onChoose={onChoose} />
    </Card>
  )
}

const NobodyHere = ({ isNarrowed }: Pick<Props, 'isNarrowed'>) =>
  isNarrowed ? (
    <Empty icon="search" title="没有这个识别码">
      看看是不是填错了，或者这个人没有报这一场。
    </Empty>
  ) : (
    <Empty icon="people" title="还没有人报名">
      有人报名、排队，就会出现在这里。
    </Empty>
  )
