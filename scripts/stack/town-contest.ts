import { codeLayer, codesOf } from '@cgt/shared/competitions/code-layers'
import type { Competition } from '@cgt/shared/competitions/competition'
import type { JudgeKind } from '@cgt/shared/competitions/judging'
import { lotCommitment, lotOrder } from '@cgt/shared/competitions/lots'
import { type Ruleset, rulesetHash } from '@cgt/shared/competitions/ruleset'
import { pathOfRegion } from '@cgt/shared/identity/organisation'
import { openCodeStore } from '../../functions/src/competitions/code-store.ts'
import { openCompetitionStore } from '../../functions/src/competitions/competition-store.ts'
import { eventKey, openEntryStore } from '../../functions/src/competitions/entry-store.ts'
import { openJudgeStore } from '../../functions/src/competitions/judge-store.ts'
import type { Table, Write } from '../../functions/src/platform/table.ts'

const county = '533423'
const path = pathOfRegion(county) ?? ''
/** Made up, and known to everybody: the town's lots are for show. */
export const townSeed = '1'.repeat(64)

/** What one of the county's competitions of one event has of its own. */
type Own = Pick<
  Competition,
  'id' | 'title' | 'about' | 'enterFrom' | 'enterUntil' | 'startsAt' | 'endsAt'
> & { readonly trade: string; readonly rules: Ruleset }

export const townContest = ({ trade, rules, ...own }: Own, seed = townSeed): Competition => ({
  ...own,
  contact: '维西县总工会 老木（演示）',
  place: '维西县职业高级中学 实训楼',
  organisation: path,
  organisationName: '维西县总工会（演示）',
  regionCode: county,
  publishedAt: own.enterFrom,
  events: [
    {
      ...{ id: '1', title: trade, places: 40, rules },
      ...{ rulesHash: rulesetHash(rules), lotCommitment: lotCommitment(seed) },
    },
  ],
})

/** Nobody who has an account. */
export const townId = (kind: string, i: number): string => `town-${kind}-${i}`.padEnd(22, '-')

export async function lay(table: Table, writes: readonly Write[]): Promise<void> {
  if (!(await table.together(writes))) throw new Error('the town holds something else there')
}

/** By their persons. */
interface People {
  readonly entrants: readonly string[]
  readonly judges: readonly string[]
  readonly checkers?: readonly string[]
}

async function layJudges(table: Table, of: Competition, { judges, checkers = [] }: People) {
  const store = openJudgeStore(table)
  const kept = { competitionId: of.id, eventId: '1', aside: null, assignedAt: of.enterUntil }
  const added = (personId: string, kind: JudgeKind, seat: string | null) =>
    store.added({ ...kept, personId, kind, seat })
  const seats = judges.map((_, i) => ({ seat: `${i + 1}`, aside: null }))
  const event = eventKey(of.id, '1')
  await lay(table, [
    ...judges.flatMap((one, i) => added(one, 'judge', `${i + 1}`)),
    ...checkers.flatMap((one) => added(one, 'checker', null)),
    store.seated(event, await store.panelOf(event), { seats, next: seats.length + 1 }),
  ])
}

/** A competition whose entering is over: the lots drawn, both layers of codes given, judges asked. */
export async function layDrawn(table: Table, of: Competition, people: People): Promise<void> {
  const event = eventKey(of.id, '1')
  const entries = openEntryStore(table)
  const seeds = new Map([['1', townSeed]])
  const published = openCompetitionStore(table).published(of, path, seeds)
  await lay(table, [...published, entries.opened(event)])
  for (const [i, personId] of people.entrants.entries()) {
    const entry = { competitionId: of.id, eventId: '1', personId, enteredAt: of.enterFrom }
    await lay(table, entries.added({ ...entry, entrantId: townId('entrant', i) }, 40))
  }
  const order = lotOrder(townSeed, await entries.entrantsOf(event))
  await lay(table, entries.drawn(event, { seed: townSeed, at: of.enterUntil, order }))
  const store = openCodeStore(table)
  for (const layer of codeLayer.options) {
    const codes = lotOrder(layer.repeat(64), codesOf(layer, order.length))
    await lay(table, store.given(event, layer, { holder: layer, at: of.enterUntil, codes }))
  }
  await layJudges(table, of, people)
}
