import type { Alert, AlertKind } from '@cgt/shared/messages/alert'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Item, List, Paragraph, Words } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { useAlerts, useAllowAlerts, useStopAlerts } from './queries'

const kindWords: Readonly<Record<AlertKind, string>> = {
  placeOffered: '排到名额',
  trainingSoon: '开课前一天',
  trainingChanged: '安排有变',
}

const leftWords = (left: number): string => (left === 0 ? '不提醒' : `还提醒 ${left} 次`)

/** What WeChat alerts one to beside the inbox, and the way to allow more of it; nothing where there are no templates. */
export function Alerts() {
  const { data } = useAlerts()
  const allow = useAllowAlerts()
  const stop = useStopAlerts()
  const alerts = data?.alerts ?? []
  if (alerts.length === 0) return null
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={2} className="t-title">
          微信里也提醒我
        </Heading>
        <List>
          {alerts.map(({ kind, left }) => (
            <Item key={kind}>
              <Row between>
                <Words>{kindWords[kind]}</Words>
                <Words className="t-second figures">{leftWords(left)}</Words>
              </Row>
            </Item>
          ))}
        </List>
        <Paragraph className="t-second">
          微信规定同意一次提醒一次，用完可以再同意。微信里没提醒到的，这里都有。
        </Paragraph>
        {(allow.error ?? stop.error) && <Wrong error={allow.error ?? stop.error} />}
        {allow.data === 'refused' && (
          <Paragraph className="t-second">
            没有同意，就不提醒。以后想要，可在右上角“…”里的设置打开订阅消息。
          </Paragraph>
        )}
        <Button look="outline" busy={allow.isPending} onTap={() => allow.mutate(alerts)}>
          每种多提醒一次
        </Button>
        <Stop alerts={alerts} busy={stop.isPending} onStop={() => stop.mutate()} />
      </Stack>
    </Card>
  )
}

interface StopProps {
  readonly alerts: readonly Alert[]
  readonly busy: boolean
  readonly onStop: () => void
}

const Stop = ({ alerts, busy, onStop }: StopProps) =>
  alerts.some(({ left }) => left > 0) ? (
    <Button look="plain" busy={busy} onTap={onStop}>
      不再在微信里提醒
    </Button>
  ) : null
