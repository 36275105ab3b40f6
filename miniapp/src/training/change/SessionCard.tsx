import type { Session } from '@cgt/shared/training/notice'
import { spanText } from '@cgt/shared/values/moment-text'
import { now } from '../../platform/clock'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Field } from '../../ui/Field'
import { Stack } from '../../ui/Stack'
import { WrittenDay } from '../../ui/WrittenDay'
import { WhenFields } from '../publish/WhenFields'
import { WhereFields } from '../publish/WhereFields'
import type { WrittenSession } from './written-change'

interface Props {
  readonly name: string
  /** As it stands; nothing for one that is added. */
  readonly session: Session | undefined
  readonly typed: WrittenSession
  readonly onChange: (part: Partial<WrittenSession>) => void
  readonly onRemove: () => void
}

/** One session: what may be changed of it. Once it began, its time is what it was. */
export function SessionCard({ name, session, typed, onChange, onRemove }: Props) {
  const isBegun = session && session.startsAt <= now() / 1000
  const isOneDay = typed.day === typed.lastDay
  const changeWhen = (part: Partial<WrittenSession>) =>
    onChange({ ...part, ...(isOneDay && part.day !== undefined && { lastDay: part.day }) })
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={2} className="t-title">
          {name}
        </Heading>
        {isBegun ? (
          <Paragraph className="t-second figures">
            {`${spanText(session.startsAt, session.endsAt)}，已经开课，时间不能再改。`}
          </Paragraph>
        ) : (
          <>
            <WhenFields written={typed} onChange={changeWhen} of={name} />
            {!isOneDay && (
              <WrittenDay
                label="结束日期"
                value={typed.lastDay}
                onChange={(lastDay) => onChange({ lastDay })}
              />
            )}
          </>
        )}
        <WhereFields written={typed} onChange={onChange} of={name} />
        {session?.buckets.map(({ label }, i) => (
          <Field
            key={label}
            id={`training-kept-${name}-${label}`}
            label={`其中留给${label}`}
            kind="whole"
            unit="个"
            maxLength={4}
            value={typed.kept[i] ?? ''}
            onChange={(value) =>
              onChange({ kept: typed.kept.map((one, at) => (at === i ? value : one)) })
            }
          />
        ))}
        {!session && (
          <Button look="plain" onTap={onRemove}>
            不加这一场
          </Button>
        )}
      </Stack>
    </Card>
  )
}
