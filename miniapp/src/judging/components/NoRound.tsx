import { Empty } from '../../ui/Notice'

/** Nothing is judged now. */
export const NoRound = () => (
  <Empty icon="clock" title="现在没有在打分的一轮">
    工位号编好了就能开始；各轮都锁定了，就都打完了。
  </Empty>
)
