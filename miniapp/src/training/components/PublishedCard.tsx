import type { Notice } from '@cgt/shared/training/notice'
import { momentText, spanText } from '@cgt/shared/values/moment-text'
import { now } from '../../platform/clock'
import { open } from '../../platform/navigate'
import { toUrl } from '../../platform/url'
import { Heading, Words } from '../../ui/element'
import { Row } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { Tap } from '../../ui/Tap'
import { paths } from '../paths'
import '../../ui/Pick.scss'

/** One training of those one has published: when, and until when people enrol. */
export function PublishedCard({ notice }: { readonly notice: Notice }) {
  const [first] = [...notice.sessions].sort((a, b) => a.startsAt - b.startsAt)
  const isOpen = now() / 1000 <= notice.enrolUntil
  const words = notice.cancelled ? '已取消' : isOpen ? '报名中' : '报名截止'
  const places = notice.sessions.reduce((sum, session) => sum + session.places, 0)
  return (
    <Tap
      className="pick"
      href={toUrl(paths.enrolments, { id: notice.id })}
      onTap={() => open(paths.enrolments, { id: notice.id })}
    >
      <Row between gap={2} wrap>
        <Heading level={2} className="t-strong">
          {notice.title}
        </Heading>
        <Tag tone={words === '报名中' ? 'good' : 'past'}>{words}</Tag>
      </Row>
      <Words className="t-second">{notice.organisationName}</Words>
      {first && (
        <Words className="t-second figures">{spanText(first.startsAt, first.endsAt)}</Words>
      )}
      <Words className="t-small figures">
        {`${notice.sessions.length} 场，${places} 个名额 · 报名到 ${momentText(notice.enrolUntil)}`}
      </Words>
    </Tap>
  )
}
