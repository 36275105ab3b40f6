import { useRouter } from '@tarojs/taro'
import { open } from '../../../platform/navigate'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { LinkRow } from '../../../ui/LinkRow'
import { More } from '../../../ui/More'
import { Empty } from '../../../ui/Notice'
import { OfficePage } from '../../../ui/OfficePage'
import { PublishedCard } from '../../components/PublishedCard'
import { paths } from '../../paths'
import { usePublished } from '../../queries'

/** 办的培训: what one has published, or may; each leads to who enrolled. */
export default function PublishedTrainings() {
  const at = useRouter().params.at
  const published = usePublished()
  const { items = [] } = published
  return (
    <OfficePage title="办的培训" asked={published}>
      {at && (
        <Button icon="plus" onTap={() => open(paths.publish, { at })}>
          发布新培训
        </Button>
      )}
      <Card flush>
        <LinkRow
          icon="check"
          label="等我审核的报名"
          note="自己办的培训，和本单位职工报的"
          onTap={() => open(paths.wishes)}
        />
      </Card>
      {items.length === 0 && (
        <Empty icon="calendar" title="还没办过培训">
          发布了的会出现在这里，点开看谁报了名。
        </Empty>
      )}
      {items.map((notice) => (
        <PublishedCard key={notice.id} notice={notice} />
      ))}
      <More pages={published} />
    </OfficePage>
  )
}
