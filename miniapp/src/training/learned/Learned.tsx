import { now } from '../../platform/clock'
import { open } from '../../platform/navigate'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Paragraph, Words } from '../../ui/element'
import { Empty } from '../../ui/Notice'
import { Row, Stack } from '../../ui/Stack'
import { paths } from '../paths'
import { lengthText } from '../words'
import { KeepRecord } from './KeepRecord'
import { LearnedCard } from './LearnedCard'
import { begun, type Result, sumOf } from './result-words'

/** Every training one was in, the latest first, with what they come to together. */
export function Learned({ results }: { readonly results: readonly Result[] }) {
  const own = begun(results, now() / 1000)
  if (own.length === 0)
    return (
      <Empty
        icon="file"
        title="还没有学习记录"
        action={<Button onTap={() => open(paths.list)}>看附近在招的</Button>}
      >
        上过的培训、学了多久、成绩和证书，都会记在这里。
      </Empty>
    )
  const { trainings, minutes, certificates } = sumOf(own)
  return (
    <Stack gap={3}>
      <Card>
        <Row between gap={2}>
          <Figure value={`${trainings}`} what="个培训合格" />
          <Figure value={lengthText(minutes)} what="到场学习" />
          <Figure value={`${certificates}`} what="本证书有效" />
        </Row>
      </Card>
      {own.map((result) => (
        <LearnedCard key={result.noticeId} result={result} />
      ))}
      <Paragraph className="t-small">
        学习时间按签到签退算，只算场内的整分钟。哪里不对，点那一条下面的“这条不对”，由主办的工会答复。
      </Paragraph>
      <KeepRecord results={own} />
      <Button look="outline" icon="search" onTap={() => open(paths.verify)}>
        核对一本证书
      </Button>
    </Stack>
  )
}

const Figure = ({ value, what }: { readonly value: string; readonly what: string }) => (
  <Stack gap={1} className="grow">
    <Words className="t-head figures">{value}</Words>
    <Words className="t-small">{what}</Words>
  </Stack>
)
