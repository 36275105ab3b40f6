import type { Evaluation } from '@cgt/shared/eligibility/evaluation'
import type { Document, Party, PolicyVersion } from '@cgt/shared/eligibility/policy'
import { Card } from '../../ui/Card'
import { Heading, Paragraph, Words } from '../../ui/element'
import { prose } from '../../ui/prose'
import { Sentence } from '../../ui/Sentence'
import { Row, Stack } from '../../ui/Stack'
import { amountText, kindText } from '../amount-text'
import { citation } from '../citation'

interface Props {
  readonly evaluation: Evaluation
  readonly version: PolicyVersion | undefined
  readonly documents: Readonly<Record<string, Document>>
}

const partyText: Readonly<Record<Party, string>> = {
  worker: '发给职工本人',
  enterprise: '发给企业',
  union: '发给工会',
  trainingProvider: '发给培训机构',
  projectUnit: '发给项目单位',
}

/** What it gives, and how the sum is reckoned, in words. */
export function AmountCard({ evaluation: { amounts }, version, documents }: Props) {
  if (!version || version.benefits.length === 0) return null
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={3} className="t-title">
          能得什么
        </Heading>
        {amounts.map((amount) => (
          <Stack key={`${amount.kind}${amount.words}`} gap={1}>
            <Row align="base" gap={2} wrap>
              <Words className="t-head figures">{amountText(amount)}</Words>
              <Words className="t-second">{kindText[amount.kind]}</Words>
            </Row>
            <Paragraph className="t-second">怎么算：{prose(amount.words)}</Paragraph>
          </Stack>
        ))}
        {version.benefits.map(({ words, kind, payee, cite }) => {
          const from = cite && citation(cite, documents)
          return (
            <Stack key={words} gap={1}>
              <Paragraph>{prose(words)}</Paragraph>
              <Words className="t-small">
                {kindText[kind]}
                {payee ? ` · ${partyText[payee]}` : ''}
              </Words>
              {from && <Sentence {...from} />}
            </Stack>
          )
        })}
      </Stack>
    </Card>
  )
}
