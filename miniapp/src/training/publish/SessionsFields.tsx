import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { WrittenDay } from '../../ui/WrittenDay'
import { SessionFields } from './SessionFields'
import {
  emptySession,
  mostSessions,
  type Written,
  type WrittenSession,
  withoutDays,
} from './written'

interface Props {
  readonly written: Written
  readonly onChange: (part: Partial<Written>) => void
}

/** Until when people enrol, and each session; one more begins as the last one, but for its days. */
export function SessionsFields({ written, onChange }: Props) {
  const { sessions, titles, enrolUntil } = written
  const change = (at: number, part: Partial<WrittenSession>) =>
    onChange({ sessions: sessions.map((one, i) => (i === at ? { ...one, ...part } : one)) })
  const another = withoutDays(sessions[sessions.length - 1] ?? emptySession)
  return (
    <>
      <Card>
        <WrittenDay
          label="报名截止"
          value={enrolUntil}
          onChange={(day) => onChange({ enrolUntil: day })}
        />
      </Card>
      {sessions.map((session, at) => (
        <SessionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a session is told from others by its position alone
          key={at}
          name={sessions.length > 1 ? `第 ${at + 1} 场` : undefined}
          session={session}
          titles={titles}
          onChange={(part) => change(at, part)}
          onTitles={(named) => onChange({ titles: named })}
          onRemove={() => onChange({ sessions: sessions.filter((_, i) => i !== at) })}
        />
      ))}
      {sessions.length < mostSessions && (
        <Button
          look="outline"
          icon="plus"
          onTap={() => onChange({ sessions: [...sessions, another] })}
        >
          加一场
        </Button>
      )}
    </>
  )
}
