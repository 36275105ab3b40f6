import type { WaitingJoin } from '@cgt/shared/identity/join'
import { momentText } from '../../platform/moment'
import { toUrl } from '../../platform/url'
import { classNames } from '../../ui/class-names'
import { Heading, Words } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { Tap } from '../../ui/Tap'
import { asWords } from '../organisations/words'
import { paths } from '../paths'
import { calledOf } from './called-of'
import '../../ui/Pick.scss'

export const keyOf = ({ personId, id }: WaitingJoin): string => `${personId}.${id}`

interface Props {
  readonly joins: readonly WaitingJoin[]
  /** The one shown beside the list. */
  readonly current: string | undefined
  readonly onOpen: (join: WaitingJoin) => void
}

/** Who waits, the first to ask first. */
export const WaitingList = ({ joins, current, onOpen }: Props) => (
  <Stack gap={3}>
    {joins.map((join) => {
      const key = keyOf(join)
      return (
        <Tap
          key={key}
          className={classNames('pick', key === current && 'pick--current')}
          href={toUrl(paths.joins, { join: key })}
          current={key === current}
          onTap={() => onOpen(join)}
        >
          <Row between gap={2} wrap>
            <Heading level={2} className="t-strong figures">
              {calledOf(join)}
            </Heading>
            <Tag tone={join.as === 'officer' ? 'wait' : 'calm'}>{asWords(join)}</Tag>
          </Row>
          <Words className="t-second">{join.organisationName}</Words>
          <Words className="t-small figures">{`${momentText(join.askedAt)} 申请`}</Words>
        </Tap>
      )
    })}
  </Stack>
)
