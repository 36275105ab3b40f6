import type { Grant } from '@cgt/shared/access/grant'
import { joinState } from '@cgt/shared/identity/join'
import { placedKey } from '../../platform/scoped-list.ts'
import type { StoredJoin } from '../join-store.ts'
import { type Invariant, saysTheSame, whereNot } from './slice-rows.ts'

const fields = ['id', 'personId', 'organisation', 'as', 'state', 'askedAt']

const waitingKey = ({ organisation, personId, id }: StoredJoin) =>
  placedKey('JOINS', organisation, `${personId}.${id}`)

const isSettledAsItSays = ({ state, decidedAt, reason }: StoredJoin): boolean =>
  (state === 'waiting') === (decidedAt === null) && (state !== 'refused' || reason !== null)

/** Who belongs where, and the lists of what waits to be decided. */
export const joinsHold: readonly Invariant[] = [
  {
    name: 'every join is in a state there is, decided or not as it says',
    brokenAt: ({ joins }) =>
      whereNot(joins, (join) => joinState.options.includes(join.state) && isSettledAsItSays(join)),
  },
  {
    name: 'every join that waits is in the list of who decides',
    brokenAt: ({ joins, at }) =>
      whereNot(
        joins,
        (join) => join.state !== 'waiting' || saysTheSame(at(waitingKey(join)), join, fields),
      ),
  },
  {
    name: 'no list holds a join that does not wait',
    brokenAt: ({ waitingRows, at }) =>
      whereNot(waitingRows, (row) => {
        const join = at({ pk: `PERSON#${row.personId}`, sk: `JOIN#${row.id}` })
        return join?.state === 'waiting' && row.sk === waitingKey(row).sk
      }),
  },
  {
    name: 'a right that came with a join ends with it',
    brokenAt: ({ joins, at }) =>
      whereNot(joins, (join) => {
        const person = at({ pk: join.pk, sk: 'PERSON' })
        const held = (person?.grants ?? []) as readonly Grant[]
        return join.state === 'accepted' || held.every(({ id }) => id !== join.id)
      }),
  },
]
