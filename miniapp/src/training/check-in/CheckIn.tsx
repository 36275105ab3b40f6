import { Failure } from '@cgt/shared/http/failure'
import type { OwnEnrolment } from '@cgt/shared/training/enrolment'
import { shanghaiDay } from '@cgt/shared/values/shanghai-day'
import { useState } from 'react'
import { now } from '../../platform/clock'
import { scanText } from '../../platform/scan'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph, web } from '../../ui/element'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { keepScan } from './kept-scans'
import { ScanList } from './ScanList'

const noCode = new Failure('wrongCode', '这不是签到码，或者没扫完整，请对着现场的码再扫一次。')

const isToday = ({ startsAt, endsAt }: OwnEnrolment, today: string): boolean =>
  shanghaiDay(startsAt) <= today && today <= shanghaiDay(endsAt)

interface Props {
  /** Nothing where the cloud cannot be asked: who stands before a code can keep it all the same. */
  readonly enrolments: readonly OwnEnrolment[] | undefined
}

/** Comes and goes by the code that is shown there; what was scanned stays on the phone until it is taken. */
export function CheckIn({ enrolments }: Props) {
  const today = shanghaiDay(now() / 1000)
  const titles = enrolments
    ?.filter((own) => own.state === 'booked' && isToday(own, today))
    .map(({ title }) => title)
  return (
    <Stack gap={3}>
      {titles?.length === 0 ? null : (
        <Scan title={titles ? `今天：${[...new Set(titles)].join('、')}` : '现在要签到、签退？'} />
      )}
      <ScanList />
    </Stack>
  )
}

function Scan({ title }: { readonly title: string }) {
  const [isTyping, setTyping] = useState(false)
  const [isWrong, setWrong] = useState(false)
  const take = (text: string) => {
    const isCode = keepScan(text)
    setWrong(!isCode)
    if (isCode) setTyping(false)
  }
  const scan = async () => {
    const text = await scanText()
    if (text !== undefined) take(text)
  }
  return (
    <Card>
      <Stack gap={2}>
        <Heading level={2} className="t-title">
          {title}
        </Heading>
        <Paragraph className="t-second">
          来了扫签到码，走时扫签退码；没网也能扫，先存在手机上。
        </Paragraph>
        {isWrong && !isTyping && <Wrong error={noCode} />}
        <Button onTap={() => (web ? setTyping(true) : void scan())}>
          {web ? '填签到码' : '扫码签到、签退'}
        </Button>
        {!web && (
          <Button look="plain" onTap={() => setTyping(true)}>
            扫不了，填码
          </Button>
        )}
      </Stack>
      <Sheet title="填签到码" open={isTyping} onClose={() => setTyping(false)}>
        {isTyping && <TypedCode isWrong={isWrong} onTake={take} />}
      </Sheet>
    </Card>
  )
}

interface TypedProps {
  readonly isWrong: boolean
  readonly onTake: (text: string) => void
}

function TypedCode({ isWrong, onTake }: TypedProps) {
  const [typed, setTyped] = useState('')
  return (
    <>
      <Paragraph className="t-second">
        请老师把现场码下面的那一段发给你，整段贴在这里。签退也一样。
      </Paragraph>
      <Field
        id="attendance-code"
        label="CGT1. 开头的一段"
        maxLength={200}
        value={typed}
        onChange={setTyped}
        onDone={() => onTake(typed)}
        error={isWrong ? noCode.message : undefined}
      />
      <Button disabled={typed.trim() === ''} onTap={() => onTake(typed)}>
        交上
      </Button>
    </>
  )
}
