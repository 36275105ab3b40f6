import { type Grant, overlap } from '@cgt/shared/access/grant'
import { compatible } from '@cgt/shared/access/role'
import { placedKey } from '../../platform/scoped-list.ts'
import { type Invariant, saysTheSame, whereNot } from './slice-rows.ts'

const fields = ['id', 'role', 'organisation', 'domain', 'from', 'to']

const rowKey = (personId: string, { organisation, id }: Grant) =>
  placedKey('GRANTS', organisation, `${personId}.${id}`)

const pairs = (grants: readonly Grant[]) =>
  grants.flatMap((one, i) => grants.slice(i + 1).map((other) => [one, other] as const))

/** What people may act as, and the lists in which administrators see it. */
export const grantsHold: readonly Invariant[] = [
  {
    name: 'every grant is listed where it counts',
    brokenAt: ({ people, at }) =>
      whereNot(people, ({ personId, grants }) =>
        grants.every((grant) => {
          const row = at(rowKey(personId, grant))
          return saysTheSame(row, { ...rowKey(personId, grant), ...grant }, fields)
        }),
      ),
  },
  {
    name: 'no grant is listed that nobody holds',
    brokenAt: ({ grantRows, at }) =>
      whereNot(grantRows, (row) => {
        const person = at({ pk: `PERSON#${row.personId}`, sk: 'PERSON' })
        const held = (person?.grants ?? []) as readonly Grant[]
        return held.some(({ id }) => id === row.id) && row.sk === rowKey(row.personId, row).sk
      }),
  },
  {
    name: 'nobody holds the same right twice at a time',
    brokenAt: ({ people }) =>
      whereNot(people, ({ grants }) =>
        pairs(grants).every(
          ([a, b]) =>
            a.id !== b.id &&
            !(
              a.role === b.role &&
              a.organisation === b.organisation &&
              a.domain === b.domain &&
              overlap(a, b)
            ),
        ),
      ),
  },
  {
    name: 'nobody is two of the three administrators at a time',
    brokenAt: ({ people }) =>
      whereNot(people, ({ grants }) =>
        pairs(grants).every(([a, b]) => compatible(a.role, b.role) || !overlap(a, b)),
      ),
  },
]
