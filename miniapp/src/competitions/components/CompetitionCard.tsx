import type { ListedCompetition } from '@cgt/shared/competitions/competition'
import { momentText } from '@cgt/shared/values/moment-text'
import { now } from '../../platform/clock'
import { open } from '../../platform/navigate'
import { toUrl } from '../../platform/url'
import { Heading, Words } from '../../ui/element'
import { Row } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { Tap } from '../../ui/Tap'
import { enteringOf, enteringWords } from '../entering'
import { paths } from '../paths'
import '../../ui/Pick.scss'

/** One competition in a list: who holds it, when and where, its events, and whether one can enter. */
export function CompetitionCard({ competition }: { readonly competition: ListedCompetition }) {
  const { id, title, organisationName, startsAt, place, events } = competition
  const [words, tone] = enteringWords[enteringOf(competition, now() / 1000)]
  return (
    <Tap
      className="pick"
      href={toUrl(paths.competition, { id })}
      onTap={() => open(paths.competition, { id })}
    >
      <Row between gap={2} wrap>
        <Heading level={2} className="t-strong">
          {title}
        </Heading>
        <Tag tone={tone}>{words}</Tag>
      </Row>
      <Words className="t-second">{organisationName}</Words>
      <Words className="t-second figures">{`${momentText(startsAt)} 开赛，${place}`}</Words>
      <Words className="t-small">{`赛项：${events.map((one) => one.title).join('、')}`}</Words>
    </Tap>
  )
}
