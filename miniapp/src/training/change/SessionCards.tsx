import type { Notice } from '@cgt/shared/training/notice'
import { Button } from '../../ui/Button'
import { type Edits, withOneMore, withoutAdded, withSession } from './edits'
import { SessionCard } from './SessionCard'
import { sessionName, type WrittenChange } from './written-change'

interface Props {
  readonly notice: Notice
  readonly typed: WrittenChange
  /** What was typed up to this moment. */
  readonly current: () => Edits
  readonly keep: (edits: Edits) => void
}

/** The sessions of a notice, those that are added after them, and the way to one more. */
export const SessionCards = ({ notice, typed, current, keep }: Props) => (
  <>
    {typed.sessions.map((one, at) => (
      <SessionCard
        key={sessionName(at)}
        name={sessionName(at)}
        session={notice.sessions[at]}
        typed={one}
        onChange={(part) => keep(withSession(notice, current(), { at, part }))}
        onRemove={() => keep(withoutAdded(current(), at - notice.sessions.length))}
      />
    ))}
    {typed.sessions.length < 12 && (
      <Button look="outline" icon="plus" onTap={() => keep(withOneMore(notice, current()))}>
        加一场
      </Button>
    )}
  </>
)
