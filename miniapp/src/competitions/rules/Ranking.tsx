import { decisionWords } from '@cgt/shared/competitions/decision-words'
import type { EventResult } from '@cgt/shared/competitions/event-result'
import { exactly } from '@cgt/shared/competitions/exact-value'
import type { Ranked } from '@cgt/shared/competitions/ranked'
import type { MarksScoring } from '@cgt/shared/competitions/round'
import type { Score } from '@cgt/shared/competitions/score'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { LinkRow } from '../../ui/LinkRow'
import { Stack } from '../../ui/Stack'
import { Awards } from './Awards'
import { exampleName, unrankedWords } from './words'

/** What a ruleset without faults makes of a made-up event. */
export interface Shown {
  readonly scoring: MarksScoring
  readonly result: EventResult
}

interface Props extends Shown {
  /** Of the one whose total is to be told. */
  readonly onOpen: (id: string) => void
}

/** «第 1 名 · 示例 2», what decided it, and the total. */
export function rankedWords(row: Ranked, { scoring, result }: Shown) {
  const rank = row.rank === null ? unrankedWords[row.because] : `第 ${row.rank} 名`
  return {
    label: `${rank} · ${exampleName(row.id)}`,
    note: row.rank === null ? '' : decisionWords(row.decidedBy, scoring),
    value: totalOf(result.round.scores.get(row.id)),
  }
}

/** Who would be where, what decided it, and who would have which award. */
export const Ranking = ({ onOpen, ...shown }: Props) => (
  <>
    <Card flush>
      <Stack gap={1} className="setting">
        <Heading level={2} className="t-title">
          照这样会怎么出结果
        </Heading>
        <Paragraph className="t-second">
          编的几名选手：有两名总分正好相同，两名各项都一样，一名缺考。点开看怎么算的。
        </Paragraph>
      </Stack>
      {shown.result.round.ranking.map((row) => (
        <LinkRow key={row.id} {...rankedWords(row, shown)} onTap={() => onOpen(row.id)} />
      ))}
    </Card>
    <Awards awards={shown.result.awards} undecided={shown.result.undecided} />
  </>
)

const totalOf = (score: Score | undefined): string =>
  score?.state === 'scored' ? exactly(score.total).text : ''
