import { Failure } from '@cgt/shared/http/failure'
import type { Notice, NoticeDraft } from '@cgt/shared/training/notice'
import { Button } from '../../ui/Button'
import { Item, List, Paragraph, Words } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { Wrong } from '../../ui/Wrong'
import { useChange, useEnrolledCount } from '../queries'
import { countTold, differences } from './differences'

interface Props {
  /** As it stands, and as it would become. */
  readonly notice: Notice
  readonly after: Notice
  readonly draft: NoticeDraft
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onChanged: () => void
}

/** What becomes different and who is told, before it is so. */
export const ConfirmChange = (props: Props) => (
  <Sheet title="这样改？" open={props.isOpen} onClose={props.onClose}>
    <Body {...props} />
  </Sheet>
)

const isStale = (error: unknown): boolean => error instanceof Failure && error.code === 'conflict'
const stale = new Failure(
  'conflict',
  '别人刚刚改过这个培训，没有发出去。你写的都还在，上面已按现在的样子重新对照，请看一遍再改。',
)

function Body({ notice, after, draft, onClose, onChanged }: Props) {
  const change = useChange()
  const lines = differences(notice, after)
  const send = () =>
    change.mutate({ noticeId: notice.id, version: notice.version, draft }, { onSuccess: onChanged })
  if (lines.length === 0)
    return (
      <>
        <Paragraph>这个培训已经是这样了，不用再改。</Paragraph>
        <Button onTap={onChanged}>知道了</Button>
      </>
    )
  return (
    <>
      <List className="stack gap-2">
        {lines.map(({ label, was, becomes }) => (
          <Item key={label} className="stack">
            <Words className="t-second">{label}</Words>
            {was !== null && <Words className="t-small figures">{`原来 ${was}`}</Words>}
            <Words className="t-strong figures">{was === null ? becomes : `改成 ${becomes}`}</Words>
          </Item>
        ))}
      </List>
      <Told notice={notice} after={after} />
      {change.error && <Wrong error={isStale(change.error) ? stale : change.error} />}
      <Button busy={change.isPending} onTap={send}>
        就这样改
      </Button>
      <Button look="outline" onTap={onClose}>
        再改改
      </Button>
    </>
  )
}

/** How many of those who are enrolled get a message. */
function Told({ notice, after }: Pick<Props, 'notice' | 'after'>) {
  const { data, error, refetch } = useEnrolledCount(notice.id)
  if (error)
    return (
      <>
        <Wrong error={error} />
        <Button look="plain" onTap={() => void refetch()}>
          再数一次要通知多少人
        </Button>
      </>
    )
  if (!data) return <Paragraph className="t-second">正在数要通知多少人…</Paragraph>
  const count = countTold(notice, after, data.sessions)
  return (
    <Paragraph className="figures">
      {count > 0
        ? `会通知 ${count} 位已报名的人：一两分钟内收到消息“培训安排有变”，写着名称、时间和地点。`
        : '不会通知报名的人：名称、联系人、时间、地点、老师没有变，或还没人报名。'}
    </Paragraph>
  )
}
