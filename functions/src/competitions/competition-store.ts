import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { Competition, ListedCompetition } from '@cgt/shared/competitions/competition'
import type { Authority } from '../platform/authority.ts'
import { listWithin, placedKey } from '../platform/scoped-list.ts'
import type { Item, Table, Write } from '../platform/table.ts'

interface Page {
  readonly limit: number
  readonly after?: string
}

interface CompetitionPage {
  readonly items: readonly ListedCompetition[]
  readonly next: string | null
}

export interface CompetitionStore {
  readonly find: (competitionId: string) => Promise<Competition | undefined>
  /** Held for these regions themselves, one after the other; of each the one that begins first. */
  readonly at: (regions: readonly OrganisationPath[], page: Page) => Promise<CompetitionPage>
  readonly within: (authority: Authority, page: Page) => Promise<CompetitionPage>
  /** Rows for a transaction; they fail there when it is published already. `seeds`: by event. */
  readonly published: (
    one: Competition,
    region: OrganisationPath,
    seeds: ReadonlyMap<string, string>,
  ) => readonly Write[]
  /** What the lots of an event will be drawn by; told to nobody before. */
  readonly seedOf: (competitionId: string, eventId: string) => Promise<string | undefined>
}

/** A competition where workers look for it: at the region it is held for. */
type Shown = ListedCompetition & { readonly by: OrganisationPath }

const keyOf = (id: string) => ({ pk: `COMPETITION#${id}`, sk: 'COMPETITION' })
const seedKey = (id: string, eventId: string) => ({
  pk: `COMPETITION#${id}`,
  sk: `SEED#${eventId}`,
})
const absent = { condition: 'attribute_not_exists(pk)' }

/** In the order of time: of two that begin at once, by id. */
const placeOf = ({ id, startsAt }: Competition): string =>
  `${String(startsAt).padStart(11, '0')}.${id}`

const listed = (one: Competition): ListedCompetition => ({
  ...one,
  events: one.events.map(({ id, title, places }) => ({ id, title, places })),
})

export function openCompetitionStore(table: Table): CompetitionStore {
  return {
    find: async (id) => (await table.get(keyOf(id))) as (Item & Competition) | undefined,
    at: async (regions, page) => {
      const scopes = regions.map(
        (organisation) => ({ organisation, reach: 'at', domain: 'any', role: 'worker' }) as const,
      )
      const found = await listWithin<Item & Shown>(table, { kind: 'CONTESTS', scopes, ...page })
      return {
        items: found.items.map(({ by, ...one }) => ({ ...one, organisation: by })),
        next: found.next,
      }
    },
    within: ({ scopes }, page) =>
      listWithin<Item & ListedCompetition>(table, { kind: 'HELD', scopes, ...page }),
    published: (one, region, seeds) => [
      { put: { ...one, ...keyOf(one.id) }, only: absent },
      ...[...seeds].map(
        ([eventId, seed]): Write => ({ put: { ...seedKey(one.id, eventId), seed } }),
      ),
      {
        put: {
          ...listed(one),
          ...placedKey('CONTESTS', region, placeOf(one)),
          organisation: region,
          by: one.organisation,
        },
      },
      { put: { ...listed(one), ...placedKey('HELD', one.organisation, placeOf(one)) } },
    ],
    seedOf: async (id, eventId) =>
      (await table.get(seedKey(id, eventId)))?.seed as string | undefined,
  }
}
