import { now } from '../../platform/clock'
import { open } from '../../platform/navigate'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Item, List, Paragraph } from '../../ui/element'
import { LinkRow } from '../../ui/LinkRow'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { paths } from '../paths'
import { missingWords } from '../results/decision'
import { daysText } from '../words'
import { Disputes } from './Disputes'
import { changedMarks, learnedWords, outcomeTag, type Result } from './result-words'

/** One training: when, by whom, for how long, what came of it, and its certificate. */
export function LearnedCard({ result }: { readonly result: Result }) {
  const { title, organisationName, from, until, missing, certificate, noticeId } = result
  const [words, tone] = outcomeTag(result, now() / 1000)
  const lines = [...missing.map(missingWords), ...changedMarks(result)]
  return (
    <Card flush>
      <LinkRow
        over={daysText(from, until)}
        label={title}
        note={organisationName}
        onTap={() => open(paths.notice, { id: noticeId })}
      />
      <Stack gap={2} className="setting">
        <Row between gap={2}>
          <Paragraph className="grow figures">{learnedWords(result)}</Paragraph>
          <Tag tone={tone}>{words}</Tag>
        </Row>
        {lines.length > 0 && (
          <List className="stack gap-1">
            {lines.map((line) => (
              <Item key={line} className="t-second bullet figures">
                {line}
              </Item>
            ))}
          </List>
        )}
        {certificate && (
          <Button
            look="outline"
            icon="file"
            onTap={() => open(paths.certificate, { id: noticeId })}
          >
            {certificate.state === 'issued' ? '看证书' : '证书已撤销，看原因'}
          </Button>
        )}
        <Disputes of={result} />
      </Stack>
    </Card>
  )
}
