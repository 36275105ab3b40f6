import { readCode } from '@cgt/shared/training/read-code'
import { momentText } from '@cgt/shared/values/moment-text'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Paragraph } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { Wrong } from '../../ui/Wrong'
import { dropScan, type KeptScan, taken, useScans } from './kept-scans'
import { useSendScans } from './send-scans'

/** «签到，2026年11月22日 09:00 的码». */
function scanWords(code: string): string {
  const matter = readCode(code)
  if (!matter) return '码'
  return `${matter.kind === 'entry' ? '签到' : '签退'}，${momentText(matter.at)} 的码`
}

/** What became of what was scanned: the last that was taken, what still lies here, what is not taken and why. */
export function ScanList() {
  const own = useScans()
  const [last] = useStored(taken)
  const waiting = own.filter(({ refused }) => refused === undefined)
  return (
    <>
      {last && (
        <Row>
          <Tag tone="good" icon="check" isNews>
            {`${last.kind === 'entry' ? '签到' : '签退'}成功，${momentText(last.at)}`}
          </Tag>
        </Row>
      )}
      {waiting.length > 0 && <Waiting of={waiting} />}
      {own.map((scan) => scan.refused && <Refused key={scan.code} scan={scan} />)}
    </>
  )
}

function Waiting({ of }: { readonly of: readonly KeptScan[] }) {
  const send = useSendScans()
  return (
    <Card tone="wait">
      <Stack gap={2}>
        <Paragraph className="t-strong">存在手机上，还没交上</Paragraph>
        {of.map(({ code }) => (
          <Paragraph key={code} className="t-second figures">
            {scanWords(code)}
          </Paragraph>
        ))}
        <Paragraph className="t-second">
          有网会自己交，按扫码的时间算；24 小时内交上都算数。
        </Paragraph>
        {send.error && <Wrong error={send.error} />}
        <Button look="outline" busy={send.isPending} onTap={() => send.mutate()}>
          现在交
        </Button>
      </Stack>
    </Card>
  )
}

const Refused = ({ scan }: { readonly scan: KeptScan }) => (
  <Card tone="calm">
    <Stack gap={2}>
      <Paragraph className="t-strong figures">{`没收下：${scanWords(scan.code)}`}</Paragraph>
      <Paragraph>{scan.refused}</Paragraph>
      <Button look="outline" onTap={() => dropScan(scan.code)}>
        知道了
      </Button>
    </Stack>
  </Card>
)
