import type { Closing } from '../platform/personal-data.ts'
import type { GrantStore } from './grant-store.ts'
import type { LoginStore } from './login-store.ts'
import { ended, type SessionStore } from './session-store.ts'

export interface CloseAccountDeps {
  readonly grants: GrantStore
  readonly logins: LoginStore
  readonly sessions: SessionStore
}

/** Rows that end every session, free every login and take every right away. */
export const openClosing =
  ({ grants, logins, sessions }: CloseAccountDeps): Closing =>
  async (personId) => {
    const person = await grants.people.find(personId)
    if (!person) return []
    const closed = { ...person, disabled: true, logins: [] }
    return [
      ...grants.replaced(closed, []),
      ...ended(await sessions.ofPerson(personId)),
      ...person.logins.map(({ hash }) => logins.freed(hash)),
    ]
  }
