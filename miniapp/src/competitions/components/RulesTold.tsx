import type { Ruleset } from '@cgt/shared/competitions/ruleset'
import { Heading, Item, List, Paragraph, Words } from '../../ui/element'
import { Meter } from '../../ui/Meter'
import { Row, Stack } from '../../ui/Stack'
import { percent, rulesInWords, type RulesTold as Told } from '../rules-in-words'

type RoundTold = Told['rounds'][number]

/** How an event is scored and awarded: what a total is made of, what equal totals are told apart by, what one can win. */
export function RulesTold({ rules }: { readonly rules: Ruleset }) {
  const { rounds, team, awards } = rulesInWords(rules)
  return (
    <Stack gap={4}>
      {rounds.map((round) => (
        <Round key={round.title} round={round} isOfMany={rounds.length > 1} />
      ))}
      {team && <Paragraph>{team}</Paragraph>}
      {awards.map(({ title, grades, words }) => (
        <Stack key={title} gap={1}>
          <Heading level={3} className="t-strong">
            {title}
          </Heading>
          {grades.map((one) => (
            <Row key={one.title} between gap={2} wrap>
              <Words>{one.title}</Words>
              <Words className="t-second figures">{one.count}</Words>
            </Row>
          ))}
          {words && <Paragraph className="t-second">{words}</Paragraph>}
        </Stack>
      ))}
    </Stack>
  )
}

interface RoundProps {
  readonly round: RoundTold
  readonly isOfMany: boolean
}

const Round = ({ round: { title, parts, words, ties, advance }, isOfMany }: RoundProps) => (
  <Stack gap={3}>
    <Heading level={3} className="t-strong">
      {isOfMany ? `${title}怎么算分` : '怎么算分'}
    </Heading>
    {parts.map((part) => (
      <Stack key={part.title} gap={1}>
        <Row between gap={2}>
          <Words>{part.title}</Words>
          <Words className="t-strong figures">{percent(part.weight)}</Words>
        </Row>
        <Meter
          of={10_000}
          parts={[{ tone: 'brand', value: part.weight }]}
          label={`${part.title}占 ${percent(part.weight)}`}
        />
        <Words className="t-small figures">{part.words}</Words>
      </Stack>
    ))}
    {words && <Paragraph>{words}</Paragraph>}
    {ties.length > 0 && (
      <Stack gap={1}>
        <Heading level={3} className="t-strong">
          分数一样，依次看
        </Heading>
        <List>
          {ties.map((one, i) => (
            <Item key={one} className="figures">{`${i + 1}. ${one}`}</Item>
          ))}
        </List>
      </Stack>
    )}
    {advance && <Paragraph className="figures">{advance}</Paragraph>}
  </Stack>
)
