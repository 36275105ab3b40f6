import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { useState } from 'react'
import { useDesk } from '../../platform/desk'
import { Card } from '../../ui/Card'
import { LinkRow } from '../../ui/LinkRow'
import { Empty } from '../../ui/Notice'
import { Segments } from '../../ui/Segments'
import { Sheet } from '../../ui/Sheet'
import { SideBySide } from '../../ui/SideBySide'
import type { Desk } from '../keep/desks'
import { GroupDetail } from './GroupDetail'
import { type Group, isWide, toCheck } from './groups'

const ways = [
  { value: 'left', label: '待复核' },
  { value: 'wide', label: '相差大' },
  { value: 'all', label: '全部' },
] as const
type Way = (typeof ways)[number]['value']

const isIn: Readonly<Record<Way, (group: Group) => boolean>> = {
  left: (group) => toCheck(group).length > 0,
  wide: isWide,
  all: () => true,
}

function stateWords(group: Group): string {
  if (isWide(group)) return '相差大'
  if (group.sheets.length === 0) return '还没交'
  const left = toCheck(group).length
  return left > 0 ? `待复核 ${left} 张` : '已复核'
}

interface Props {
  readonly of: OfEvent
  readonly desk: Desk
  readonly groups: readonly Group[]
}

/** What was handed in, code by code; on a desk what was chosen beside it. */
export function Groups({ of, desk, groups }: Props) {
  const isDesk = useDesk()
  const [way, setWay] = useState<Way>('left')
  const [chosen, setChosen] = useState<string>()
  const listed = groups.filter(isIn[way])
  const opened = groups.find(({ key }) => key === chosen)
  const shown = opened ?? (isDesk ? listed[0] : undefined)
  const detail = shown && <GroupDetail key={shown.key} of={of} desk={desk} group={shown} />
  return (
    <SideBySide label="交上来的评分表" side={detail && <Card>{detail}</Card>}>
      <Segments label="看哪些" options={ways} chosen={way} onChoose={setWay} />
      {listed.length === 0 ? (
        <Empty icon="check" title={way === 'left' ? '没有待复核的' : '没有相差大的'}>
          裁判交上来的表会出现在这里。
        </Empty>
      ) : (
        <Card flush>
          {listed.map((group) => (
            <LinkRow
              key={group.key}
              label={`工位 ${group.code} · ${group.module.title}`}
              note={`${group.module.judges} 名裁判，交了 ${group.sheets.length} 张`}
              value={stateWords(group)}
              onTap={() => setChosen(group.key)}
            />
          ))}
        </Card>
      )}
      {!isDesk && (
        <Sheet title="复核" open={opened !== undefined} onClose={() => setChosen(undefined)}>
          {detail}
        </Sheet>
      )}
    </SideBySide>
  )
}
