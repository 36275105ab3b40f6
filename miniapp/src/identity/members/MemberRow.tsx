import type { Member } from '@cgt/shared/identity/join'
import type { Organisation } from '@cgt/shared/identity/organisation'
import { dayText } from '../../platform/moment'
import { toUrl } from '../../platform/url'
import { classNames } from '../../ui/class-names'
import { Heading, Words } from '../../ui/element'
import { Row } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { Tap } from '../../ui/Tap'
import { calledOf } from '../joins/called-of'
import { asWords } from '../organisations/words'
import { paths } from '../paths'
import '../../ui/Pick.scss'

interface Props {
  readonly member: Member
  readonly organisation: Organisation
  readonly current: boolean
  readonly onOpen: () => void
}

/** One member in the list: by 识别码, as what, since when. */
export const MemberRow = ({ member, organisation, current, onOpen }: Props) => (
  <Tap
    className={classNames('pick', current && 'pick--current')}
    href={toUrl(paths.members, { at: organisation.id, join: member.joinId })}
    current={current}
    onTap={onOpen}
  >
    <Row between gap={2} wrap>
      <Heading level={2} className="t-strong figures">
        {calledOf(member)}
      </Heading>
      <Tag tone={member.as === 'officer' ? 'wait' : 'calm'}>
        {asWords({ as: member.as, organisationKind: organisation.kind })}
      </Tag>
    </Row>
    <Words className="t-small figures">{`${dayText(member.since)} 起`}</Words>
  </Tap>
)
