import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import { placedKey } from '../platform/scoped-list.ts'
import type { Item, Key, Write } from '../platform/table.ts'

/** What of an enrolment decides in which lists it stands. */
interface Listed {
  readonly personId: string
  readonly turn: string | null
  readonly answerBy: number | null
  readonly review: { readonly organisation: OrganisationPath; readonly until: number } | null
}

/** What does not stay as it is for ever: an offer, or a wish at one level. */
export interface Due {
  readonly personId: string
  readonly session: string
  /** Epoch seconds. */
  readonly by: number
}

/** The partitions of what is open, what is due first standing first. */
export const openOffers = 'OFFERS#open'
export const openWishes = 'WISHES#open'

const dueRow = (pk: string, { personId, session, by }: Due): Item => ({
  ...{ personId, session, by, pk },
  sk: `${String(by).padStart(11, '0')}#${session}#${personId}`,
})

/** A wish where those find it who decide on it: at their organisation, who asked first standing first. */
const wishRow = (session: string, one: Listed, organisation: OrganisationPath): Item => ({
  ...one,
  organisation,
  ...placedKey('WISHES', organisation, `${one.turn}.${session}.${one.personId}`),
})

function rowsOf(session: string, one: Listed | undefined): readonly Item[] {
  if (!one) return []
  const { personId, answerBy, review } = one
  if (answerBy !== null) return [dueRow(openOffers, { personId, session, by: answerBy })]
  if (!review) return []
  return [
    dueRow(openWishes, { personId, session, by: review.until }),
    wishRow(session, one, review.organisation),
  ]
}

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`

/** Rows of the lists in which others find an enrolment, as it was and as it is. */
export function otherLists(
  session: string,
  before: Listed | undefined,
  after: Listed,
): readonly Write[] {
  const now = rowsOf(session, after)
  // A row that stays where it is, is named once in a transaction.
  const stays = new Set(now.map(nameOf))
  const gone = rowsOf(session, before).filter((row) => !stays.has(nameOf(row)))
  return [
    ...gone.map(({ pk, sk }): Write => ({ remove: { pk, sk } })),
    ...now.map((row): Write => ({ put: row })),
  ]
}
