import type { Notice } from '@cgt/shared/training/notice'
import { open } from '../../platform/navigate'
import { Card } from '../../ui/Card'
import { LinkRow } from '../../ui/LinkRow'
import { paths } from '../paths'
import { spanText } from '../words'
import { FitTag } from './FitTag'

/** One training in a list: who holds it, the first time and place, and whether it is for the reader. */
export function NoticeCard({ notice }: { readonly notice: Notice }) {
  const [first] = [...notice.sessions].sort((a, b) => a.startsAt - b.startsAt)
  const more = notice.sessions.length > 1 ? `，共 ${notice.sessions.length} 场` : ''
  return (
    <Card>
      <FitTag audience={notice.audience} />
      <LinkRow
        over={notice.organisationName}
        label={notice.title}
        {...(first && {
          note: `${spanText(first.startsAt, first.endsAt)} · ${first.place}${more}`,
        })}
        onTap={() => open(paths.notice, { id: notice.id })}
      />
    </Card>
  )
}
