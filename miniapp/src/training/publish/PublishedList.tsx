import type { Notice } from '@cgt/shared/training/notice'
import { Heading } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { NoticeCard } from '../components/NoticeCard'

/** What was published before. */
export const PublishedList = ({ notices }: { readonly notices: readonly Notice[] }) =>
  notices.length > 0 && (
    <Stack gap={3}>
      <Heading level={2} className="t-title">
        已发布的
      </Heading>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </Stack>
  )
