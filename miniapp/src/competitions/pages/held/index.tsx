import { momentText } from '@cgt/shared/values/moment-text'
import { useRouter } from '@tarojs/taro'
import { now } from '../../../platform/clock'
import { open } from '../../../platform/navigate'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { LinkRow } from '../../../ui/LinkRow'
import { More } from '../../../ui/More'
import { Empty } from '../../../ui/Notice'
import { OfficePage } from '../../../ui/OfficePage'
import { enteringOf, enteringWords } from '../../entering'
import { paths } from '../../paths'
import { useHeld } from '../../queries'

/** 办的竞赛: what one holds, or may, each leading to who entered; and the rules to try. */
export default function HeldCompetitions() {
  const at = useRouter().params.at
  const held = useHeld()
  const { items = [] } = held
  return (
    <OfficePage title="办的竞赛" asked={held}>
      {at && (
        <Button icon="plus" onTap={() => open(paths.publish, { at })}>
          发布新竞赛
        </Button>
      )}
      <Card flush>
        <LinkRow
          icon="edit"
          label="竞赛评分规则"
          note="照样板改，看总分和同分怎么出结果"
          onTap={() => open(paths.rules)}
        />
      </Card>
      {items.length === 0 ? (
        <Empty icon="calendar" title="还没办过竞赛">
          发布了的会出现在这里，点开看谁报了名。
        </Empty>
      ) : (
        <Card flush>
          {items.map((one) => (
            <LinkRow
              key={one.id}
              label={one.title}
              note={`${momentText(one.startsAt)} 开赛 · 报名到 ${momentText(one.enterUntil)}`}
              value={enteringWords[enteringOf(one, now() / 1000)][0]}
              onTap={() => open(paths.entries, { id: one.id })}
            />
          ))}
        </Card>
      )}
      <More pages={held} />
    </OfficePage>
  )
}
