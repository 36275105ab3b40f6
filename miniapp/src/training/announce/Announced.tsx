import type { Announcement } from '@cgt/shared/training/announcement'
import { momentText } from '@cgt/shared/values/moment-text'
import { Button } from '../../ui/Button'
import { Heading, Item, List, Paragraph, Words } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { toWords } from './meant'
import { useAnnouncements } from './queries'

interface Props {
  readonly noticeId: string
  readonly sessionId: string
}

const toldWords = ({ to, told }: Announcement): string =>
  told === null ? `正在发给${toWords[to]}…` : `已发给 ${told} 人（${toWords[to]}）`

/** What the people of a session were told, and how many of them. */
export function Announced(at: Props) {
  const { data, error, refetch } = useAnnouncements(at)
  if (error) return <Wrong error={error} />
  if (!data || data.announcements.length === 0)
    return <Paragraph className="t-second">{data ? '还没发过。' : '正在看发过什么…'}</Paragraph>
  return (
    <Stack gap={2}>
      <Heading level={3} className="t-strong">
        发过的
      </Heading>
      <List className="stack gap-2">
        {data.announcements.map((one) => (
          <Item key={one.id} className="stack">
            <Words className="t-small figures">{`${momentText(one.at)} · ${toldWords(one)}`}</Words>
            <Words className="t-typed">{one.text}</Words>
          </Item>
        ))}
      </List>
      {data.announcements.some(({ told }) => told === null) && (
        <Button look="plain" onTap={() => void refetch()}>
          看看发完了没有
        </Button>
      )}
    </Stack>
  )
}
