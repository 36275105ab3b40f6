import { codeLayer, codesOf } from '@cgt/shared/competitions/code-layers'
import type { Competition } from '@cgt/shared/competitions/competition'
import { lotCommitment, lotOrder } from '@cgt/shared/competitions/lots'
import { roundLots } from '@cgt/shared/competitions/round-lots'
import { roundStanding } from '@cgt/shared/competitions/round-standing'
import { rulesetHash } from '@cgt/shared/competitions/ruleset'
import { sheetsHash } from '@cgt/shared/competitions/sheets-hash'
import { skillsContest } from '@cgt/shared/competitions/templates/skills-contest'
import { pathOfRegion } from '@cgt/shared/identity/organisation'
import { openCodeStore } from '../../functions/src/competitions/code-store.ts'
import { openCompetitionStore } from '../../functions/src/competitions/competition-store.ts'
import { openCorrectionStore } from '../../functions/src/competitions/correction-store.ts'
import { eventKey, openEntryStore } from '../../functions/src/competitions/entry-store.ts'
import { openJudgeStore } from '../../functions/src/competitions/judge-store.ts'
import { openOutcomeStore } from '../../functions/src/competitions/outcome-store.ts'
import { recomputed } from '../../functions/src/competitions/recompute.ts'
import { openRoundStore } from '../../functions/src/competitions/round-store.ts'
import { openSheetStore } from '../../functions/src/competitions/sheet-store.ts'
import type { Table, Write } from '../../functions/src/platform/table.ts'
import { heldSheets, heldTimes, shownNames } from './town-sheets.ts'
import { hourIn } from './town-training.ts'

const county = '533423'
const path = pathOfRegion(county) ?? ''
/** Made up, and known to everybody: the town's lots are for show. */
const seed = '1'.repeat(64)
const [round] = skillsContest.rounds

/** The made-up competition that is over, the same in every town. */
export const heldCompetitionId = 'town-contest-electric0'
const event = eventKey(heldCompetitionId, '1')

const heldCompetition = (now: number): Competition => ({
  id: heldCompetitionId,
  title: '维西县电工技能竞赛（演示）',
  about: '低压电工安全操作，先考理论，再上手。',
  contact: '维西县总工会 老木（演示）',
  place: '维西县职业高级中学 实训楼',
  enterFrom: now - 30 * 86_400,
  enterUntil: now - 10 * 86_400,
  startsAt: hourIn(now, -2, 9),
  endsAt: hourIn(now, -1, 17),
  organisation: path,
  organisationName: '维西县总工会（演示）',
  regionCode: county,
  publishedAt: now - 30 * 86_400,
  events: [
    {
      ...{ id: '1', title: '电工', places: 40, rules: skillsContest },
      ...{ rulesHash: rulesetHash(skillsContest), lotCommitment: lotCommitment(seed) },
    },
  ],
})

const idOf = (kind: string, i: number): string => `town-${kind}-${i}`.padEnd(22, '-')
const seats = Array.from({ length: 5 }, (_, i) => ({ seat: `${i + 1}`, aside: null }))

async function lay(table: Table, writes: readonly Write[]) {
  if (!(await table.together(writes))) throw new Error('the town holds another competition')
}

/** Who entered and drew lots, what they are called by then, and who judged: nobody who has an account. */
async function layPeople(table: Table, now: number) {
  const entries = openEntryStore(table)
  await lay(table, [entries.opened(event)])
  for (const i of shownNames.keys()) {
    const whose = { personId: idOf('person', i), entrantId: idOf('entrant', i) }
    const entry = { competitionId: heldCompetitionId, eventId: '1', ...whose }
    await lay(table, entries.added({ ...entry, enteredAt: now - 20 * 86_400 }, 40))
  }
  const order = lotOrder(seed, await entries.entrantsOf(event))
  await lay(table, entries.drawn(event, { seed, at: now - 9 * 86_400, order }))
  const codes = openCodeStore(table)
  for (const layer of codeLayer.options) {
    const given = lotOrder(layer.repeat(64), codesOf(layer, order.length))
    const whose = { holder: `town-${layer}`, at: now - 3 * 86_400 }
    await lay(table, codes.given(event, layer, { ...whose, codes: given }))
    await lay(table, codes.released(event, layer, whose))
  }
  const judges = openJudgeStore(table)
  const panel = await judges.panelOf(event)
  const kept = { competitionId: heldCompetitionId, eventId: '1', aside: null, assignedAt: now }
  const asked = seats.flatMap(({ seat }, i) =>
    judges.added({ ...kept, personId: idOf('judge', i), kind: 'judge', seat }),
  )
  await lay(table, [...asked, judges.seated(event, panel, { seats, next: seats.length + 1 })])
}

/** All sheets, checked, and the round locked as they stand. */
async function layRound(table: Table, now: number) {
  if (!round) return
  const [sheets, rounds] = [openSheetStore(table), openRoundStore(table)]
  const given = heldSheets(round.id, now - 86_400)
  for (const sheet of given) await lay(table, [sheets.saved(event, undefined, sheet)])
  const before = await rounds.timesOf(event, round.id)
  await lay(table, [rounds.timed(event, round.id, before, heldTimes)])
  const codes = codesOf('2', shownNames.length)
  const kept = await sheets.ofRound(event, round.id)
  const state = { round, codes, seats, sheets: kept, times: heldTimes }
  const { advanced } = roundStanding({ ...state, lots: roundLots(seed, round.id, codes) })
  const lock = { round: round.id, at: now - 86_400, seats, codes, advanced }
  await lay(table, [rounds.locked(event, { ...lock, hash: sheetsHash(kept, heldTimes) })])
}

/** Puts a competition there that is over, its result published and open to objections. */
export async function layHeldCompetition(table: Table, now: number): Promise<void> {
  const competitions = openCompetitionStore(table)
  if (await competitions.find(heldCompetitionId)) return
  const competition = heldCompetition(now)
  await lay(table, [...competitions.published(competition, path, new Map([['1', seed]]))])
  await layPeople(table, now)
  await layRound(table, now)
  const stores = { entries: openEntryStore(table), codes: openCodeStore(table) }
  const corrections = openCorrectionStore(table)
  const more = { rounds: openRoundStore(table), sheets: openSheetStore(table), corrections }
  const [of] = competition.events
  if (!of) return
  const { rows, problems } = await recomputed({ ...stores, ...more }, event, of)
  if (problems.length > 0) throw new Error(problems.join(''))
  const version = { version: 1, at: now - 3600, reason: null, changes: [] }
  const head = {
    ...({ standing: 'preliminary', version: 1, publishedAt: now - 3600, finalAt: null } as const),
    ...{ openUntil: hourIn(now, 8, 0), count: rows.length, moves: 0 },
  }
  const names = Object.fromEntries(
    shownNames.flatMap((name, i) => (name ? [[idOf('entrant', i), name]] : [])),
  )
  await lay(table, openOutcomeStore(table).published(event, head, { version, rows }, names))
}
