import type { AuditState } from '@cgt/shared/audit/audit-entry'
import { momentText } from '../../platform/moment'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Skeleton } from '../../ui/Skeleton'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { Wrong } from '../../ui/Wrong'
import { useChain } from '../queries'
import { stateWords } from '../words'

/** How far the log is sealed and signed, and whether its last stretch was just found whole. */
export function ChainCard() {
  const { data, error, refetch, isFetching } = useChain()
  if (!data && !error) return <Skeleton cards={1} />
  return (
    <Card>
      <Stack gap={2}>
        <Row between gap={2} wrap>
          <Heading level={2} className="t-title">
            有没有被动过
          </Heading>
          {data && (
            <Tag
              tone={stateWords[data.state].tone}
              icon={data.state === 'whole' ? 'check' : 'warning'}
            >
              {stateWords[data.state].title}
            </Tag>
          )}
        </Row>
        {data && <Paragraph className="t-second figures">{story(data)}</Paragraph>}
        {error && <Wrong error={error} />}
        <Button look="plain" icon="retry" busy={isFetching} onTap={() => void refetch()}>
          再核对一次
        </Button>
      </Stack>
    </Card>
  )
}

const seconds = (moment: string): number => Math.floor(Date.parse(moment) / 1000)

function story({ sealed, signed, signedAt, checkedFrom, state }: AuditState): string {
  if (state === 'empty') return '记录写下后一分钟内封存。'
  const last =
    signedAt === null ? '还没有检查点' : `最后一个检查点 ${momentText(seconds(signedAt))}`
  return `封存到第 ${sealed} 条，签名到第 ${signed} 条，${last}；刚才重算了第 ${checkedFrom} 到 ${signed} 条。要把全部记录从头核对，请系统管理员在服务器上做。`
}
