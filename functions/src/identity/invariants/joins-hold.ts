import type { Grant } from '@cgt/shared/access/grant'
import { joinState } from '@cgt/shared/identity/join'
import { spokenDigits } from '@cgt/shared/values/spoken-code'
import { placedKey } from '../../platform/scoped-list.ts'
import type { StoredJoin } from '../join-store.ts'
import { type Invariant, saysTheSame, whereNot } from './slice-rows.ts'

const fields = ['id', 'personId', 'organisation', 'as', 'state', 'askedAt']

const waitingKey = ({ organisation, personId, id }: StoredJoin) =>
  placedKey('JOINS', organisation, `${personId}.${id}`)

const officerKey = ({ organisation, personId, id }: StoredJoin) =>
  placedKey('OFFICERS', organisation, `${personId}.${id}`)

const memberKey = ({ organisation, personId, id }: StoredJoin) =>
  placedKey('MEMBERS', organisation, `${spokenDigits(personId)}.${personId}.${id}`)

const withReason: readonly StoredJoin['state'][] = ['refused', 'removed']

const isSettledAsItSays = ({ state, decidedAt, reason }: StoredJoin): boolean =>
  (state === 'waiting') === (decidedAt === null) && (!withReason.includes(state) || reason !== null)

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
        (join) =>
          join.state !== 'waiting' ||
          (saysTheSame(at(waitingKey(join)), join, fields) &&
            (join.as !== 'officer' || saysTheSame(at(officerKey(join)), join, fields))),
      ),
  },
  {
    name: 'no list holds a join that does not wait',
    brokenAt: ({ waitingRows, officerRows, at }) =>
      whereNot([...waitingRows, ...officerRows], (row) => {
        const join = at({ pk: `PERSON#${row.personId}`, sk: `JOIN#${row.id}` })
        return join?.state === 'waiting' && row.sk === waitingKey(row).sk
      }),
  },
  {
    name: 'the members of an organisation are those whose joins were accepted',
    brokenAt: ({ joins, memberRows, at }) => [
      ...whereNot(
        joins,
        (join) => join.state !== 'accepted' || saysTheSame(at(memberKey(join)), join, fields),
      ),
      ...whereNot(memberRows, (row) => {
        const join = at({ pk: `PERSON#${row.personId}`, sk: `JOIN#${row.id}` })
        return join?.state === 'accepted' && row.sk === memberKey(row).sk
      }),
    ],
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
