import type { Session } from '@cgt/shared/training/notice'
import { remindAt } from '@cgt/shared/training/reminder'
import { rowsUnder } from '../platform/personal-data.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'
import { keptProgress, nobodyYet } from './kept-progress.ts'
import type { Progress } from './tell-enrolled.ts'

/** A session whose people are to be reminded of it. */
interface Planned {
  readonly noticeId: string
  readonly sessionId: string
  /** Epoch seconds. */
  readonly at: number
}

export interface Reminder extends Planned {
  /** How far it came. */
  readonly progress: Progress
}

export interface ReminderStore {
  readonly due: (now: number) => AsyncGenerator<Reminder>
  /** Rows for a transaction; none where the evening before is over already. */
  readonly planned: (noticeId: string, session: Session, now: number) => readonly Write[]
  /** Keeps how far one came that is not through yet. */
  readonly reached: (reminder: Reminder, progress: Progress) => Promise<void>
  readonly done: (reminder: Reminder) => Promise<void>
}

const open = 'REMINDERS#open'
const keyOf = ({ noticeId, sessionId, at }: Planned): Key => ({
  pk: open,
  sk: `${String(at).padStart(11, '0')}#${noticeId}.${sessionId}`,
})

export function openReminderStore(table: Table): ReminderStore {
  return {
    due: async function* (now) {
      for await (const row of rowsUnder(table, open)) {
        const one = { ...nobodyYet, ...(row as Item & Planned) }
        if (one.at > now) return
        yield one
      }
    },
    planned: (noticeId, session, now) => {
      const one = { noticeId, sessionId: session.id, at: remindAt(session) }
      return one.at > now ? [{ put: { ...keyOf(one), ...one } }] : []
    },
    reached: async (reminder, progress) => {
      await table.change(keyOf(reminder), keptProgress(progress))
    },
    done: (reminder) => table.remove(keyOf(reminder)),
  }
}
