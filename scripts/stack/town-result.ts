import { codeLayer, codesOf } from '@cgt/shared/competitions/code-layers'
import { roundLots } from '@cgt/shared/competitions/round-lots'
import { roundStanding } from '@cgt/shared/competitions/round-standing'
import { sheetsHash } from '@cgt/shared/competitions/sheets-hash'
import { skillsContest } from '@cgt/shared/competitions/templates/skills-contest'
import { openCodeStore } from '../../functions/src/competitions/code-store.ts'
import { openCompetitionStore } from '../../functions/src/competitions/competition-store.ts'
import { openCorrectionStore } from '../../functions/src/competitions/correction-store.ts'
import { eventKey, openEntryStore } from '../../functions/src/competitions/entry-store.ts'
import { openOutcomeStore } from '../../functions/src/competitions/outcome-store.ts'
import { recomputed } from '../../functions/src/competitions/recompute.ts'
import { openRoundStore } from '../../functions/src/competitions/round-store.ts'
import { openSheetStore } from '../../functions/src/competitions/sheet-store.ts'
import type { Table } from '../../functions/src/platform/table.ts'
import { lay, layDrawn, townContest, townId, townSeed } from './town-contest.ts'
import { heldSheets, heldTimes, shownNames } from './town-sheets.ts'
import { hourIn } from './town-training.ts'

const [round] = skillsContest.rounds

/** The made-up competition that is over, the same in every town. */
export const heldCompetitionId = 'town-contest-electric0'
const event = eventKey(heldCompetitionId, '1')

const heldCompetition = (now: number) =>
  townContest({
    ...{ id: heldCompetitionId, title: '维西县电工技能竞赛（演示）', trade: '电工' },
    ...{ about: '低压电工安全操作，先考理论，再上手。', rules: skillsContest },
    ...{ enterFrom: now - 30 * 86_400, enterUntil: now - 10 * 86_400 },
    ...{ startsAt: hourIn(now, -2, 9), endsAt: hourIn(now, -1, 17) },
  })

const seats = Array.from({ length: 5 }, (_, i) => ({ seat: `${i + 1}`, aside: null }))

/** All sheets, checked, and the round locked as they stand; then both layers of codes released. */
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
  const { advanced } = roundStanding({ ...state, lots: roundLots(townSeed, round.id, codes) })
  const lock = { round: round.id, at: now - 86_400, seats, codes, advanced }
  await lay(table, [rounds.locked(event, { ...lock, hash: sheetsHash(kept, heldTimes) })])
  for (const layer of codeLayer.options)
    await lay(table, openCodeStore(table).released(event, layer, { holder: layer, at: now - 7200 }))
}

/** Puts a competition there that is over, its result published and open to objections. */
export async function layHeldCompetition(table: Table, now: number): Promise<void> {
  const competition = heldCompetition(now)
  const [of] = competition.events
  if (!of || (await openCompetitionStore(table).find(heldCompetitionId))) return
  await layDrawn(table, competition, {
    entrants: shownNames.map((_, i) => townId('person', i)),
    judges: seats.map((_, i) => townId('judge', i)),
  })
  await layRound(table, now)
  const stores = { entries: openEntryStore(table), codes: openCodeStore(table) }
  const more = { rounds: openRoundStore(table), sheets: openSheetStore(table) }
  const corrections = openCorrectionStore(table)
  const { rows, problems } = await recomputed({ ...stores, ...more, corrections }, event, of)
  if (problems.length > 0) throw new Error(problems.join(''))
  const version = { version: 1, at: now - 3600, reason: null, changes: [] }
  const head = {
    ...({ standing: 'preliminary', version: 1, publishedAt: now - 3600, finalAt: null } as const),
    ...{ openUntil: hourIn(now, 8, 0), count: rows.length, moves: 0 },
  }
  const names = Object.fromEntries(
    shownNames.flatMap((name, i) => (name ? [[townId('entrant', i), name]] : [])),
  )
  await lay(table, openOutcomeStore(table).published(event, head, { version, rows }, names))
}
