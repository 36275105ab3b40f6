import { momentText } from '@cgt/shared/values/moment-text'
import { Card } from '../../ui/Card'
import { Heading, Item, List, Paragraph, Words } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import type { Results } from './queries'

interface Props {
  readonly versions: Results['versions']
  /** How an entrant is called here. */
  readonly nameOf: (entrantId: string) => string
}

const rankOf = (rank: number | null): string => (rank === null ? '没有名次' : `第 ${rank} 名`)

/** 更正: each version after the first, why, and who was where before and after. */
export function Corrections({ versions, nameOf }: Props) {
  const corrections = versions.filter(({ version }) => version > 1)
  if (corrections.length === 0) return null
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={2} className="t-title">
          更正
        </Heading>
        {corrections.map(({ version, at, reason, changes }) => (
          <Stack key={version} gap={1}>
            <Words className="t-strong figures">{`第 ${version} 版 · ${momentText(at)}`}</Words>
            {reason && <Paragraph className="t-typed">{reason}</Paragraph>}
            <List>
              {changes.map(({ entrantId, from, to }) => (
                <Item key={entrantId} className="figures">
                  {`${nameOf(entrantId)}：${rankOf(from)} → ${rankOf(to)}`}
                </Item>
              ))}
            </List>
            {changes.length === 0 && <Paragraph className="t-second">名次没有变。</Paragraph>}
          </Stack>
        ))}
      </Stack>
    </Card>
  )
}
