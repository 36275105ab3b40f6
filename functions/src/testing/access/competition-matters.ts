import type { Session } from '@cgt/shared/identity/session'
import { openRoundStore } from '../../competitions/round-store.ts'
import { draftCompetition } from '../competitions/draft-competition.ts'
import { plantAppeal } from '../competitions/plant-appeal.ts'
import { plantCompetition } from '../competitions/plant-competition.ts'
import { anotherMark, plantCorrection, plantUpheld } from '../competitions/plant-correction.ts'
import { plantDecided } from '../competitions/plant-decided.ts'
import { plantJudge } from '../competitions/plant-judge.ts'
import { plantJudging, plantSheet } from '../competitions/plant-judging.ts'
import { plantPublished } from '../competitions/plant-published.ts'
import type { World } from '../world.ts'
import { idOf } from './id-of.ts'
import type { MatterKind } from './matter.ts'
import { plantPerson } from './plant.ts'

const absent = 'A'.repeat(22)

/** The same once lots are drawn. */
const drawnAt = (
  more: Partial<MatterKind>,
  rest: Readonly<Record<string, unknown>>,
  asked: (
    world: World,
    at: { readonly competitionId: string },
  ) => Promise<unknown> = async () => {},
  uncoded: { readonly uncoded?: true } = {},
): MatterKind => ({
  everybodys: true,
  make: async (world, at, party) => {
    const judge = { session: { personId: await plantPerson(world) } as Session }
    const event = await plantJudging(world, at, { party, judges: [judge], ...uncoded })
    await asked(world, event)
    const { eventId } = event
    return { input: { ...event, ...rest }, absent: { competitionId: absent, eventId, ...rest } }
  },
  ...more,
})

/** The same once it is decoded; `published`: for a notice that is over. */
const decidedAt = (
  rest: Readonly<Record<string, unknown>>,
  { published = false } = {},
): MatterKind => ({
  everybodys: true,
  make: async (world, at, party) => {
    const event = await plantDecided(world, at, { party })
    if (published) await plantPublished(world, event)
    const { eventId } = event
    return { input: { ...event, ...rest }, absent: { competitionId: absent, eventId, ...rest } }
  },
})

const locked = async ({ table }: World, { competitionId }: { readonly competitionId: string }) => {
  const lock = { round: 'final', at: 0, seats: [], codes: [], advanced: [], hash: '' }
  await table.together([openRoundStore(table).locked(`${competitionId}.1`, lock)])
}

/** The same once an appeal was upheld; `asked`: what is asked besides. */
const upheldAt = (
  asked: (
    world: World,
    event: Awaited<ReturnType<typeof plantUpheld>>,
  ) => Promise<Readonly<Record<string, unknown>>>,
): MatterKind => ({
  everybodys: true,
  make: async (world, at, party) => {
    const event = await plantUpheld(world, at, { party })
    const input = { ...event, ...(await asked(world, event)) }
    return { input, absent: { ...input, competitionId: absent } }
  },
})

type Asked = (world: World, competitionId: string) => Promise<Readonly<Record<string, unknown>>>

/** An event of a competition that an organisation holds; `party` competes in it. `asked`: what is asked besides. */
const eventAt = (more: Partial<MatterKind> = {}, asked: Asked = async () => ({})): MatterKind => ({
  everybodys: true,
  make: async (world, at, party) => {
    const { id } = await plantCompetition(world, at, party)
    const rest = { eventId: '1', ...(await asked(world, id)) }
    return { input: { competitionId: id, ...rest }, absent: { competitionId: absent, ...rest } }
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
  listJudges: eventAt({ onlyLooks: true }),
  assignJudge: eventAt({}, async (world) => ({
    personId: await plantPerson(world),
    kind: 'judge',
  })),
  removeJudge: eventAt({}, async (world, id) => {
    const personId = await plantPerson(world)
    await plantJudge(world, id, personId)
    return { personId }
  }),
  getCodes: drawnAt({ onlyLooks: true }, { layer: '1' }),
  giveCodes: drawnAt({}, { layer: '1' }, undefined, { uncoded: true }),
  releaseCodes: drawnAt({}, { layer: '1' }, locked),
  watchSheets: drawnAt({ onlyLooks: true }, {}),
  lockRound: drawnAt({}, { round: 'final' }, (world, at) =>
    plantSheet(world, at, { state: 'checked' }),
  ),
  publishPreliminary: decidedAt({ noticeDays: 1 }),
  finalise: decidedAt({}, { published: true }),
  correctSheet: upheldAt(async () => anotherMark),
  listCorrections: eventAt({ onlyLooks: true }),
  checkCorrection: upheldAt(async (world, event) => ({
    correctionId: await plantCorrection(world, event),
  })),
  listAppeals: eventAt({ onlyLooks: true }),
  decideAppeal: {
    everybodys: true,
    make: async (world, at, party) => {
      const event = await plantDecided(world, at, { party })
      await plantPublished(world, event)
      const appealId = await plantAppeal(world, event, party ?? (await plantPerson(world)))
      const rest = { eventId: '1', appealId, upheld: true, words: '有道理' }
      return { input: { ...event, ...rest }, absent: { competitionId: absent, ...rest } }
    },
  },
} as const satisfies Readonly<Record<string, MatterKind>>
