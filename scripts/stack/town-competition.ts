import type { Competition } from '@cgt/shared/competitions/competition'
import { lotCommitment } from '@cgt/shared/competitions/lots'
import { rulesetHash } from '@cgt/shared/competitions/ruleset'
import { skillsContest } from '@cgt/shared/competitions/templates/skills-contest'
import { pathOfRegion } from '@cgt/shared/identity/organisation'
import { openCompetitionStore } from '../../functions/src/competitions/competition-store.ts'
import { eventKey, openEntryStore } from '../../functions/src/competitions/entry-store.ts'
import type { Table } from '../../functions/src/platform/table.ts'
import { hourIn } from './town-training.ts'

const county = '533423'
const path = pathOfRegion(county) ?? ''
/** Made up, and known to everybody: the town's lots are for show. */
const seed = '0'.repeat(64)

/** The made-up competition's id, the same in every town. */
export const townCompetitionId = 'town-contest-welding00'

/** A competition of the county's union that one can enter when the town is laid at `now` (epoch seconds). */
const townCompetition = (now: number): Competition => ({
  id: townCompetitionId,
  title: '维西县焊工技能竞赛（演示）',
  about: '先考理论，再比手工电弧焊。工具和防护用品现场发，自己带身份证。',
  contact: '维西县总工会 老木（演示）',
  place: '维西县职业高级中学 实训楼',
  enterFrom: now - 86_400,
  enterUntil: hourIn(now, 30, 0) - 1,
  startsAt: hourIn(now, 40, 9),
  endsAt: hourIn(now, 41, 17),
  organisation: path,
  organisationName: '维西县总工会（演示）',
  regionCode: county,
  publishedAt: now,
  events: [
    {
      id: '1',
      title: '焊工',
      places: 40,
      rules: skillsContest,
      rulesHash: rulesetHash(skillsContest),
      lotCommitment: lotCommitment(seed),
    },
  ],
})

/** Puts the town's competition there, once. */
export async function layCompetition(table: Table, now: number): Promise<void> {
  const competitions = openCompetitionStore(table)
  if (await competitions.find(townCompetitionId)) return
  await table.together([
    ...competitions.published(townCompetition(now), path, new Map([['1', seed]])),
    openEntryStore(table).opened(eventKey(townCompetitionId, '1')),
  ])
}
