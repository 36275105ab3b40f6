import { decisionWords } from '@cgt/shared/competitions/decision-words'
import { exactly } from '@cgt/shared/competitions/exact-value'
import { exampleOf } from '@cgt/shared/competitions/example'
import type { Ranked } from '@cgt/shared/competitions/ranked'
import type { MarksScoring } from '@cgt/shared/competitions/round'
import type { Ruleset } from '@cgt/shared/competitions/ruleset'
import type { Score } from '@cgt/shared/competitions/score'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { LinkRow } from '../../ui/LinkRow'
import { Sheet } from '../../ui/Sheet'
import { Stack } from '../../ui/Stack'
import { Awards } from './Awards'
import { HowComputed } from './HowComputed'
import { exampleName, unrankedWords } from './words'

interface Props {
  readonly rules: Ruleset
  readonly scoring: MarksScoring
}

const rankWords = (row: Ranked): string =>
  row.rank === null ? unrankedWords[row.because] : `第 ${row.rank} 名`

/** What a ruleset without faults makes of a made-up event: ranks, what decided them, awards, and each total step by step. */
export function Outcome({ rules, scoring }: Props) {
  const [opened, open] = useState<string>()
  const example = exampleOf(rules)
  if (!example) return null
  const { round, awards, undecided } = example.result
  const score = opened === undefined ? undefined : round.scores.get(opened)
  return (
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
        {round.ranking.map((row) => (
          <LinkRow
            key={row.id}
            label={`${rankWords(row)} · ${exampleName(row.id)}`}
            note={row.rank === null ? '' : decisionWords(row.decidedBy, scoring)}
            value={totalOf(round.scores.get(row.id))}
            onTap={() => open(row.id)}
          />
        ))}
      </Card>
      <Awards awards={awards} undecided={undecided} />
      <Sheet
        title={opened === undefined ? '' : `${exampleName(opened)} 的总分怎么算的`}
        open={score !== undefined}
        onClose={() => open(undefined)}
      >
        {score && (
          <Stack gap={3}>
            <HowComputed scoring={scoring} score={score} />
            <Button look="outline" onTap={() => open(undefined)}>
              知道了
            </Button>
          </Stack>
        )}
      </Sheet>
    </>
  )
}

const totalOf = (score: Score | undefined): string =>
  score?.state === 'scored' ? exactly(score.total).text : ''
