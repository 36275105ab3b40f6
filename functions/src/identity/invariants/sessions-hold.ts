import type { Family } from '../session-store.ts'
import { type Invariant, type SliceRows, whereNot } from './slice-rows.ts'

const mostDevices = 10
const longestSeconds = 90 * 86_400

const tokenKey = (hash: string) => ({ pk: `TOKEN#${hash}`, sk: 'TOKEN' })
const personOf = (personId: string, { at }: SliceRows) =>
  at({ pk: `PERSON#${personId}`, sk: 'PERSON' })

const familyOf = (
  { personId, familyId }: { readonly personId: string; readonly familyId: string },
  { at }: SliceRows,
) => at({ pk: `PERSON#${personId}`, sk: `FAMILY#${familyId}` }) as Family | undefined

/** Sessions: families of tokens, each a device of a person who may sign in. */
export const sessionsHold: readonly Invariant[] = [
  {
    name: 'a session is of somebody who may sign in',
    brokenAt: (rows) =>
      whereNot(rows.families, ({ personId }) => personOf(personId, rows)?.disabled === false),
  },
  {
    name: 'a token opens a session that knows it',
    brokenAt: (rows) =>
      whereNot(
        rows.accesses.filter(({ expiresAt }) => expiresAt > rows.now),
        (access) => familyOf(access, rows)?.accessHashes.includes(access.hash) ?? false,
      ),
  },
  {
    name: 'a session is renewed by one token, which is its own',
    brokenAt: ({ families, at }) =>
      whereNot(families, ({ refreshHash, before, personId, id, accessHashes }) => {
        const token = at(tokenKey(refreshHash))
        return (
          token?.kind === 'refresh' &&
          token.personId === personId &&
          token.familyId === id &&
          before?.hash !== refreshHash &&
          accessHashes.length <= 2
        )
      }),
  },
  {
    name: 'a session ends, used or not',
    brokenAt: ({ families }) =>
      whereNot(
        families,
        ({ since, idleUntil, endsAt }) => idleUntil <= endsAt && endsAt <= since + longestSeconds,
      ),
  },
  {
    name: 'nobody is signed in on more than ten devices',
    brokenAt: ({ people, families, now }) =>
      whereNot(people, (person) => {
        const live = families.filter(
          ({ personId, idleUntil }) => personId === person.personId && idleUntil > now,
        )
        return live.length <= mostDevices
      }),
  },
  {
    name: 'no session knows rights that are yet to be given',
    brokenAt: (rows) =>
      whereNot(
        rows.accesses,
        ({ personId, roleEpoch }) => roleEpoch <= Number(personOf(personId, rows)?.roleEpoch),
      ),
  },
]
