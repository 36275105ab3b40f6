import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { useState } from 'react'
import { now } from '../../platform/clock'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { AgainSheet } from './AgainSheet'
import { AppealLines } from './AppealLines'
import { AppealSheet } from './AppealSheet'
import { useOwnAppeals } from './queries'
import { againWords, mayAppeal } from './words'

interface Props {
  readonly of: OfEvent
  /** Until then, not included, in epoch seconds, one may appeal; nothing: the result is final. */
  readonly openUntil: number | null
}

/** What one objected to and what came of it, and the way to object while one may. */
export function OwnAppeals({ of, openUntil }: Props) {
  const [asking, ask] = useState<'appeal' | 'again'>()
  const { data } = useOwnAppeals(of)
  if (!data) return null
  const { appeals } = data
  const last = appeals[appeals.length - 1]
  const may = mayAppeal(appeals, openUntil, now() / 1000)
  const again = last && againWords(last, now() / 1000)
  if (appeals.length === 0 && !may) return null
  const close = () => ask(undefined)
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={2} className="t-title">
          申诉
        </Heading>
        {appeals.map((one) => (
          <AppealLines key={one.id} appeal={one} />
        ))}
        {last && again && (
          <>
            <Paragraph className="t-second figures">{again}</Paragraph>
            <Button onTap={() => ask('again')}>再提一次</Button>
          </>
        )}
        {may && (
          <Button look="outline" onTap={() => ask('appeal')}>
            对成绩申诉
          </Button>
        )}
      </Stack>
      {asking === 'appeal' && <AppealSheet of={of} onClose={close} />}
      {asking === 'again' && last && <AgainSheet of={of} appealId={last.id} onClose={close} />}
    </Card>
  )
}
