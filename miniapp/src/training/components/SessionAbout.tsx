import { languageNames } from '@cgt/shared/training/language'
import type { Session } from '@cgt/shared/training/notice'
import { spanText } from '@cgt/shared/values/moment-text'
import { Heading, Paragraph } from '../../ui/element'
import { Place } from './Place'

/** When and where a session is, by whom, and in which language. */
export const SessionAbout = ({ session }: { readonly session: Session }) => (
  <>
    <Heading level={2} className="t-title">
      {spanText(session.startsAt, session.endsAt)}
    </Heading>
    <Place session={session} />
    {session.trainer && <Paragraph className="t-second">{`老师：${session.trainer}`}</Paragraph>}
    {session.language && (
      <Paragraph className="t-second">{`用${languageNames[session.language][0]}讲`}</Paragraph>
    )}
  </>
)
