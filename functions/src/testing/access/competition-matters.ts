import { draftCompetition } from '../competitions/draft-competition.ts'
import { plantCompetition } from '../competitions/plant-competition.ts'
import { idOf } from './id-of.ts'
import type { MatterKind } from './matter.ts'

const absent = 'A'.repeat(22)

/** An event of a competition that an organisation holds; `party` competes in it. */
const eventAt = (more: Partial<MatterKind> = {}): MatterKind => ({
  everybodys: true,
  make: async (world, at, party) => {
    const { id } = await plantCompetition(world, at, party)
    return {
      input: { competitionId: id, eventId: '1' },
      absent: { competitionId: absent, eventId: '1' },
    }
  },
  ...more,
})

/** What competitions are about, for each operation of theirs that a granted role opens. */
export const competitionMatters = {
  publishCompetition: {
    everybodys: true,
    make: async ({ clock }, at) => ({
      input: { organisationId: idOf(at), draft: draftCompetition(clock) },
      absent: { organisationId: absent, draft: draftCompetition(clock) },
    }),
  },
  heldCompetitions: {
    everybodys: true,
    list: true,
    make: async (world, at) => {
      const { id, remove } = await plantCompetition(world, at)
      return { input: { limit: 100 }, shows: `"${id}"`, remove }
    },
  },
  listEntries: eventAt({ onlyLooks: true }),
  drawLots: eventAt(),
} as const satisfies Readonly<Record<string, MatterKind>>
