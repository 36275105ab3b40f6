import { Failure } from '@cgt/shared/http/failure'
import type { Item, Key, Table, Write } from './table.ts'

/** What a person's row says of whether they may act. */
interface Standing {
  /** Goes up with every change of rights. */
  readonly roleEpoch: number
  readonly disabled: boolean
}

/** Where a person's rights stand, whole. */
export const standingKey = (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'PERSON' })

export const findStanding = async (table: Table, personId: string) =>
  (await table.get(standingKey(personId))) as (Item & Standing) | undefined

/** Throws `sessionRevoked` for who is kept out or gone, `rolesChanged` where their rights are no longer those. */
export function demandStanding<S extends Standing>(
  standing: S | undefined,
  roleEpoch: number,
): asserts standing is S {
  if (!standing || standing.disabled) throw new Failure('sessionRevoked')
  if (standing.roleEpoch !== roleEpoch) throw new Failure('rolesChanged')
}

/** The same as a row for a transaction: it fails there when somebody's rights changed since they were read. */
export const standingHolds = (personId: string, roleEpoch: number): Write => ({
  check: standingKey(personId),
  only: {
    condition: '#roleEpoch = :roleEpoch AND #disabled = :disabled',
    names: { '#roleEpoch': 'roleEpoch', '#disabled': 'disabled' },
    values: { ':roleEpoch': roleEpoch, ':disabled': false },
  },
})
