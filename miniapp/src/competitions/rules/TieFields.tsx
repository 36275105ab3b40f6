import type { TieStep } from '@cgt/shared/competitions/tie-step'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Item, List, Paragraph, Words } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { earlier, type marked, otherSteps } from './edit'
import { stepWords } from './words'

interface Props {
  readonly round: ReturnType<typeof marked> & object
  readonly onChange: (ties: TieStep[]) => void
}

/** What is looked at, one step after the other, of those whose totals are equal. */
export function TieFields({ round, onChange }: Props) {
  const { ties, scoring } = round
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={2} className="t-title">
          同分怎么分先后
        </Heading>
        {ties.length === 0 && <Paragraph className="t-second">还没写，请至少加一步。</Paragraph>}
        <List className="stack gap-2">
          {ties.map((step, at) => {
            const words = stepWords(step, scoring)
            return (
              <Item key={words}>
                <Row between gap={2} wrap>
                  <Words className="figures">{`${at + 1}. ${words}`}</Words>
                  <Row gap={2}>
                    {at > 0 && (
                      <Button look="plain" icon="up" onTap={() => onChange(earlier(ties, at))}>
                        {`提前“${words}”`}
                      </Button>
                    )}
                    <Button
                      look="plain"
                      icon="trash"
                      onTap={() => onChange(ties.filter((_, i) => i !== at))}
                    >
                      {`去掉“${words}”`}
                    </Button>
                  </Row>
                </Row>
              </Item>
            )
          })}
        </List>
        {otherSteps(round).map((step) => (
          <Button
            key={stepWords(step, scoring)}
            look="plain"
            icon="plus"
            onTap={() => onChange([...ties, step])}
          >
            {`再看：${stepWords(step, scoring)}`}
          </Button>
        ))}
      </Stack>
    </Card>
  )
}
