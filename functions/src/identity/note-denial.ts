import type { Note } from '../platform/audit-note.ts'
import type { NoteDenial } from '../platform/caller.ts'
import { type Limit, type TakeToken, withinLimit } from '../platform/rate-limit.ts'
import type { PersonStore } from './person-store.ts'

export interface DenialDeps {
  readonly people: PersonStore
  readonly note: Note
  readonly takeToken: TakeToken
}

/** So many of one person are written down; nobody fills the audit by asking. */
const byPerson: Limit = { name: 'denials by person', most: 20, inSeconds: 3600 }

const province = '/530000/'

/** Writes down that somebody was refused, where they act. */
export const openNoteDenial =
  ({ people, note, takeToken }: DenialDeps): NoteDenial =>
  async ({ personId, operation, code, correlationId }) => {
    if (!(await withinLimit(takeToken, byPerson, personId))) return
    const person = await people.find(personId)
    await note({
      action: operation,
      object: `operation:${operation}`,
      organisation: person?.grants[0]?.organisation ?? province,
      refused: code,
      actor: personId,
      correlationId,
    })
  }
