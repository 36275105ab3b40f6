import { Paragraph } from '../../../ui/element'
import { More } from '../../../ui/More'
import { Empty } from '../../../ui/Notice'
import { OfficePage } from '../../../ui/OfficePage'
import { useWishes } from '../../queries'
import { WishCard } from '../../wishes/WishCard'

/** 等我审核: the wishes for places that one decides on, of every training. */
export default function Wishes() {
  const wishes = useWishes()
  const { items = [] } = wishes
  return (
    <OfficePage title="等我审核" asked={wishes}>
      {items.length === 0 ? (
        <Empty icon="check" title="没有要审的报名">
          自己办的培训有人报名、本单位职工报了要单位工会先审的培训，都会出现在这里。
        </Empty>
      ) : (
        <Paragraph className="t-second">先报名的在前。审的先后不影响名额的先后。</Paragraph>
      )}
      {items.map((wish) => (
        <WishCard key={`${wish.noticeId}.${wish.sessionId}.${wish.personId}`} wish={wish} />
      ))}
      <More pages={wishes} />
    </OfficePage>
  )
}
