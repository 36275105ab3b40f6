import type { Ruleset } from '@cgt/shared/competitions/ruleset'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph, Words } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { Explained } from '../components/Explained'
import type { OwnResult as Own } from './queries'
import { awardWords, decidedWords, rankWords } from './result-words'

interface Props {
  readonly own: Own
  readonly rules: Ruleset
}

/** One's own rank and total, and how it came about from what each judge entered. */
export function OwnResult({ own: { row, explanation }, rules }: Props) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const decided = decidedWords(row, rules)
  return (
    <Card tone="calm">
      <Stack gap={2}>
        <Heading level={2} className="t-title">
          我的成绩
        </Heading>
        <Row between gap={3} wrap>
          <Words className="t-figure">{rankWords(row)}</Words>
          {row.total && <Words className="t-title figures">{`${row.total.text} 分`}</Words>}
        </Row>
        {row.awards.length > 0 && (
          <Row>
            <Tag tone="good">{awardWords(row)}</Tag>
          </Row>
        )}
        {decided !== '' && <Paragraph className="t-second figures">{decided}</Paragraph>}
        {explanation && (
          <Button look="outline" onTap={() => setOpen(true)}>
            怎么算出来的
          </Button>
        )}
      </Stack>
      <Sheet title="我的总分怎么算的" open={isOpen} onClose={close}>
        {explanation && <Explained told={explanation} />}
        <Button look="outline" onTap={close}>
          知道了
        </Button>
      </Sheet>
    </Card>
  )
}
