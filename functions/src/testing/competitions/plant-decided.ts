import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import { codeLayer, codesOf } from '@cgt/shared/competitions/code-layers'
import { roundLots } from '@cgt/shared/competitions/round-lots'
import { roundStanding } from '@cgt/shared/competitions/round-standing'
import type { Ruleset } from '@cgt/shared/competitions/ruleset'
import { sheetsHash } from '@cgt/shared/competitions/sheets-hash'
import type { Session } from '@cgt/shared/identity/session'
import { openCodeStore } from '../../competitions/code-store.ts'
import { eventKey } from '../../competitions/entry-store.ts'
import { openJudgeStore } from '../../competitions/judge-store.ts'
import { openRoundStore } from '../../competitions/round-store.ts'
import { openSheetStore } from '../../competitions/sheet-store.ts'
import { newId, systemRandom } from '../../platform/id.ts'
import type { World } from '../world.ts'
import { plantedSeed } from './plant-competition.ts'
import { plantJudging, plantSheet } from './plant-judging.ts'
import { smallRules } from './small-rules.ts'

interface Decided {
  /** What each station was given, of ten marks in thousandths. */
  readonly works?: readonly number[]
  readonly rules?: Ruleset
  readonly party?: string | undefined
}

/** An event of one round that is marked, locked and decoded, and nothing of it published. */
export async function plantDecided(
  world: World,
  organisation: OrganisationPath,
  { works = [8000], rules = smallRules({ judges: 1 }), party }: Decided = {},
) {
  const judge = { session: { personId: newId(systemRandom) } as Session }
  const people = { judges: [judge], party, entrants: works.length }
  const at = await plantJudging(world, organisation, { ...people, rules })
  for (const [i, work] of works.entries())
    await plantSheet(world, at, { code: `${i + 1}`, marks: { work }, state: 'checked' })
  await plantLock(world, at.competitionId, rules)
  await plantReleased(world, at.competitionId)
  return at
}

/** Releases both layers of codes, by two who are nobody. */
export async function plantReleased({ table }: World, competitionId: string) {
  const codes = openCodeStore(table)
  for (const layer of codeLayer.options) {
    const release = { holder: `holder-${layer}`, at: 0 }
    await table.together(codes.released(eventKey(competitionId, '1'), layer, release))
  }
}

async function plantLock({ table }: World, competitionId: string, { rounds }: Ruleset) {
  const event = eventKey(competitionId, '1')
  const [round] = rounds
  if (!round) return
  const sheets = await openSheetStore(table).ofRound(event, round.id)
  const { seats } = await openJudgeStore(table).panelOf(event)
  const codes = codesOf('2', sheets.length)
  const state = { round, codes, seats, sheets, times: {} }
  const lots = roundLots(plantedSeed, round.id, codes)
  const { advanced } = roundStanding({ ...state, lots })
  const lock = { round: round.id, at: 0, seats, codes, advanced, hash: sheetsHash(sheets, {}) }
  await table.together([openRoundStore(table).locked(event, lock)])
}
