import { type Invariant, whereNot } from './slice-rows.ts'

const personKey = (personId: string) => ({ pk: `PERSON#${personId}`, sk: 'PERSON' })
const loginKey = (hash: string) => ({ pk: `LOGIN#${hash}`, sk: 'LOGIN' })

/** People, the logins that find them, and their second factors. */
export const peopleHold: readonly Invariant[] = [
  {
    name: 'every login finds the person who has it',
    brokenAt: ({ logins, at }) =>
      whereNot(logins, ({ pk, personId }) => {
        const held = at(personKey(personId))?.logins as { readonly hash: string }[] | undefined
        return held?.some(({ hash }) => pk === `LOGIN#${hash}`) ?? false
      }),
  },
  {
    name: 'a person is found by every login they have',
    brokenAt: ({ people, at }) =>
      whereNot(people, ({ personId, logins }) =>
        logins.every(({ hash }) => at(loginKey(hash))?.personId === personId),
      ),
  },
  {
    name: 'a person has one phone and one WeChat at most',
    brokenAt: ({ people }) =>
      whereNot(people, ({ logins }) => new Set(logins.map(({ by }) => by)).size === logins.length),
  },
  {
    name: 'a second factor that counts is its person’s',
    brokenAt: ({ factors, at }) =>
      whereNot(factors, ({ pk, secret, confirmedAt }) => {
        const person = at({ pk, sk: 'PERSON' })
        return person !== undefined && (secret === null || person.secondFactorAt === confirmedAt)
      }),
  },
]
