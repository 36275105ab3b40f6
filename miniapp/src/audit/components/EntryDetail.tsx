import type { AuditDetail } from '@cgt/shared/audit/audit-entry'
import { columns } from '@cgt/shared/audit/entry-words'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph, Words } from '../../ui/element'
import { RefusedPage } from '../../ui/RefusedPage'
import { Skeleton } from '../../ui/Skeleton'
import { Row, Stack } from '../../ui/Stack'
import type { FilterName } from '../filters'
import { useEntry } from '../queries'
import { actionName, byWhat, organisationName, personName, refusalName } from '../words'
import './EntryDetail.scss'

interface Props {
  readonly sequence: number
  readonly onNarrow: (name: FilterName, value: string) => void
}

/** One act, whole: who, what, about what, why, and where it stands in the chain. */
export function EntryDetail({ sequence, onNarrow }: Props) {
  const { data, error, refetch } = useEntry(sequence)
  if (!data)
    return error ? (
      <RefusedPage error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton cards={2} />
    )
  return (
    <Card>
      <Stack gap={4}>
        <Heading level={2} className="t-title">
          {`第 ${data.sequence} 条：${actionName(data.action)}`}
        </Heading>
        <Stack>
          {factsOf(data).map(([label, value]) => (
            <Row key={label} gap={3} align="top" className="entry-fact">
              <Words className="t-second entry-fact__label">{label}</Words>
              <Words className="figures entry-fact__value">{value}</Words>
            </Row>
          ))}
        </Stack>
        <Narrowing entry={data} onNarrow={onNarrow} />
      </Stack>
    </Card>
  )
}

const whole = (personId: string): string =>
  personId === 'stranger' ? personName(personId) : `${personName(personId)}（${personId}）`

const factsOf = (entry: AuditDetail): readonly (readonly [label: string, value: string])[] => [
  [columns.at, entry.at],
  [columns.actor, whole(entry.actor)],
  [columns.by, byWhat(entry)],
  [columns.action, `${actionName(entry.action)}（${entry.action}）`],
  [columns.object, entry.object],
  [columns.organisation, `${organisationName(entry.organisation)}（${entry.organisation}）`],
  [columns.about, entry.about === null ? '没有涉及别人' : whole(entry.about)],
  [columns.refused, entry.refused === null ? '没有被拒绝' : refusalName(entry.refused)],
  ['为什么', entry.reason ?? '没有写原因，或涉及的人已注销'],
  ['请求编号', entry.correlationId],
  ['前一条的哈希', entry.hashBefore],
  ['这一条的哈希', entry.hash],
]

interface NarrowingProps {
  readonly entry: AuditDetail
  readonly onNarrow: Props['onNarrow']
}

/** From one act to all like it. */
function Narrowing({ entry, onNarrow }: NarrowingProps) {
  const { actor, about, object, action, organisation } = entry
  return (
    <Stack gap={2} className="no-print">
      <Paragraph className="t-second">只看和这一条相同的：</Paragraph>
      <Row gap={2} wrap>
        {actor !== 'stranger' && (
          <Button look="outline" onTap={() => onNarrow('personId', actor)}>
            谁
          </Button>
        )}
        {about !== null && (
          <Button look="outline" onTap={() => onNarrow('personId', about)}>
            涉及谁
          </Button>
        )}
        <Button look="outline" onTap={() => onNarrow('action', action)}>
          做什么
        </Button>
        <Button look="outline" onTap={() => onNarrow('object', object)}>
          对什么
        </Button>
        <Button look="outline" onTap={() => onNarrow('organisation', organisation)}>
          在哪里
        </Button>
      </Row>
    </Stack>
  )
}
