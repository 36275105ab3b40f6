import type { Ruleset } from '@cgt/shared/competitions/ruleset'
import { Card } from '../../ui/Card'
import { Item, List, Words } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import type { ResultRow } from './queries'
import { awardWords, decidedWords, rankWords } from './result-words'
import './Board.scss'

interface Props {
  readonly rows: readonly ResultRow[]
  readonly rules: Ruleset
  /** One's own, where one competed. */
  readonly entrantId?: string | undefined
}

const Decided = ({ words }: { readonly words: string }) =>
  words === '' ? null : <Words className="t-small figures">{words}</Words>

/** Who came where, by how much, what decided it, and what they are awarded. */
export const Board = ({ rows, rules, entrantId }: Props) => (
  <Card>
    <List className="stack">
      {rows.map((row) => (
        <Item key={row.entrantId} className="board-row">
          <Row between gap={3} align="top">
            <Words className="t-strong t-keep figures">{rankWords(row)}</Words>
            <Stack gap={1} className="grow">
              <Row gap={2} wrap>
                <Words className="t-strong">{row.maskedName ?? '未公开姓名'}</Words>
                {row.entrantId === entrantId && <Tag tone="calm">你</Tag>}
                {row.awards.length > 0 && <Tag tone="good">{awardWords(row)}</Tag>}
              </Row>
              <Decided words={decidedWords(row, rules)} />
            </Stack>
            <Words className="t-strong t-keep figures">{row.total?.text ?? ''}</Words>
          </Row>
        </Item>
      ))}
    </List>
  </Card>
)
