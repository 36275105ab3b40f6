import type { Archive } from '@cgt/shared/competitions/archive'
import { codesOf } from '@cgt/shared/competitions/code-layers'
import { lotCommitment, lotOrder } from '@cgt/shared/competitions/lots'
import { recount } from '@cgt/shared/competitions/recount'
import { roundLots } from '@cgt/shared/competitions/round-lots'
import { roundStanding } from '@cgt/shared/competitions/round-standing'
import { rulesetHash } from '@cgt/shared/competitions/ruleset'
import { sheetsHash } from '@cgt/shared/competitions/sheets-hash'
import { skillsContest } from '@cgt/shared/competitions/templates/skills-contest'
import { heldSheets, heldTimes, shownNames } from '../../stack/town-sheets.ts'

const seed = '7'.repeat(64)
const ids = [...shownNames.keys()].map((i) => `entrant-${i}`.padEnd(22, '-'))
const [final] = skillsContest.rounds
const seats = ['1', '2', '3', '4', '5'].map((seat) => ({ seat, aside: null }))

/** The town's sheets as they were locked; `changed`: before they were. */
function lockedRound(sheets = heldSheets('final', 0)) {
  const codes = codesOf('2', ids.length)
  const times = { ...heldTimes }
  if (!final) throw new Error('the skills contest has a round')
  const lots = roundLots(seed, final.id, codes)
  const { advanced } = roundStanding({ round: final, codes, seats, sheets, times, lots })
  const kept = { round: final.id, at: 0, seats, codes, advanced: [...advanced], times }
  return { ...kept, hash: sheetsHash(sheets, times), sheets: structuredClone([...sheets]) }
}

/** A made-up event of twelve, archived as it was counted. */
export function sampleArchive(): Archive {
  const order = lotOrder(seed, ids)
  const layers = {
    first: lotOrder('1'.repeat(64), codesOf('1', ids.length)),
    second: lotOrder('2'.repeat(64), codesOf('2', ids.length)),
  }
  const rounds = [lockedRound()]
  const { rows } = recount({ rules: skillsContest, seed, order, layers, rounds, corrections: [] })
  // Of its own: what a test changes in it, it changes nowhere else.
  return structuredClone<Archive>({
    ...{ format: 1, competitionId: 'c'.repeat(22), eventId: '1' },
    ...{ title: '电工技能竞赛', event: '电工', organisationName: '维西县总工会' },
    ...{ rules: skillsContest, rulesHash: rulesetHash(skillsContest) },
    lotCommitment: lotCommitment(seed),
    ...{ draw: { seed, at: 0, order }, layers, rounds, corrections: [], standing: 'final' },
    versions: [{ version: 1, at: 0, reason: null, changes: [] }],
    rows: [...rows],
  })
}
