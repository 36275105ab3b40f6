import type { Grant } from '@cgt/shared/access/grant'
import { openGrantStore } from '../identity/grant-store.ts'
import { openPersonStore } from '../identity/person-store.ts'
import { hashOf } from '../platform/crypto.ts'
import type { Table } from '../platform/table.ts'

export type Appointment = Pick<Grant, 'role' | 'organisation'> & Partial<Grant>

/** Gives a person these grants and no others, and a second factor, as the first administrators are given theirs. */
export async function appoint(
  table: Table,
  personId: string,
  appointments: readonly Appointment[],
): Promise<void> {
  const people = openPersonStore(table)
  const person = await people.find(personId)
  if (!person) throw new Error(`nobody is ${personId}`)
  const proven = { ...person, secondFactorAt: person.since }
  const grants = appointments.map(
    (one, i): Grant => ({
      id: `${one.role}${person.version}.${i}`,
      domain: 'any',
      from: '2026-01-01',
      to: null,
      ...one,
    }),
  )
  if (!(await table.together(openGrantStore(table, people).replaced(proven, grants))))
    throw new Error('the person changed meanwhile')
}

/** As if a second factor had just been shown on this session. */
export async function stepUp(table: Table, accessToken: string, until: number): Promise<void> {
  await table.change(
    { pk: `TOKEN#${hashOf(accessToken)}`, sk: 'TOKEN' },
    { update: 'SET steppedUpUntil = :until', values: { ':until': until } },
  )
}
