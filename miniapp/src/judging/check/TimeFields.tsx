import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Field } from '../../ui/Field'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { Wrong } from '../../ui/Wrong'
import { useRecordTime } from '../queries'

interface Props {
  readonly of: OfEvent
  readonly round: string
  readonly code: string
  /** What was recorded; nothing where nothing was. */
  readonly seconds: number | undefined
}

const wholeOf = (typed: string) => (/^\d{1,5}$/.test(typed.trim()) ? Number(typed) : undefined)

/** How long a code took, which decides between equal ones. */
export function TimeFields({ of, round, code, seconds }: Props) {
  const [minutes, setMinutes] = useState(seconds === undefined ? '' : `${Math.floor(seconds / 60)}`)
  const [rest, setRest] = useState(seconds === undefined ? '' : `${seconds % 60}`)
  const [isTold, setTold] = useState(false)
  const record = useRecordTime()
  const [whole, part] = [wholeOf(minutes), wholeOf(rest)]
  const isRight = whole !== undefined && part !== undefined && part < 60
  const send = () => {
    setTold(true)
    if (isRight) record.mutate({ ...of, round, code, seconds: whole * 60 + part })
  }
  return (
    <Stack gap={2}>
      <Row between gap={2}>
        <Paragraph className="t-strong">用时</Paragraph>
        {seconds === undefined ? (
          <Tag tone="past">还没记</Tag>
        ) : (
          <Tag tone="good" icon="check" isNews>
            {`${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`}
          </Tag>
        )}
      </Row>
      <Paragraph className="t-small">同分时先看用时，少的在前。</Paragraph>
      <Row gap={3} align="top">
        <Stack className="grow">
          <Field
            id="minutes"
            label="分钟"
            kind="whole"
            unit="分"
            value={minutes}
            onChange={setMinutes}
          />
        </Stack>
        <Stack className="grow">
          <Field id="seconds" label="秒" kind="whole" unit="秒" value={rest} onChange={setRest} />
        </Stack>
      </Row>
      {isTold && !isRight && (
        <Paragraph className="field__wrong">分钟和秒都填整数，秒不到 60。</Paragraph>
      )}
      {record.error && <Wrong error={record.error} />}
      <Button look="outline" busy={record.isPending} onTap={send}>
        记下用时
      </Button>
    </Stack>
  )
}
