import type { Notice } from '@cgt/shared/training/notice'
import { spanText } from '@cgt/shared/values/moment-text'
import { open } from '../../platform/navigate'
import { toUrl } from '../../platform/url'
import { Heading, Words } from '../../ui/element'
import { Row } from '../../ui/Stack'
import { Tap } from '../../ui/Tap'
import { paths } from '../paths'
import { FitTag } from './FitTag'
import '../../ui/Pick.scss'

interface Props {
  readonly notice: Notice
}

/** One training in a list: who holds it, the first time and place, and whether it is for the reader. */
export function NoticeCard({ notice: { id, title, audience, organisationName, sessions } }: Props) {
  const [first] = [...sessions].sort((a, b) => a.startsAt - b.startsAt)
  const more = sessions.length > 1 ? `，共 ${sessions.length} 场` : ''
  return (
    <Tap
      className="pick"
      href={toUrl(paths.notice, { id })}
      onTap={() => open(paths.notice, { id })}
    >
      <Row between gap={2} wrap>
        <Heading level={2} className="t-strong">
          {title}
        </Heading>
        <FitTag audience={audience} />
      </Row>
      <Words className="t-second">{organisationName}</Words>
      {first && (
        <Words className="t-second figures">{spanText(first.startsAt, first.endsAt)}</Words>
      )}
      {first && <Words className="t-small">{`${first.place}${more}`}</Words>}
    </Tap>
  )
}
