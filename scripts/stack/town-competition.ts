import { skillsContest } from '@cgt/shared/competitions/templates/skills-contest'
import { openCompetitionStore } from '../../functions/src/competitions/competition-store.ts'
import { eventKey, openEntryStore } from '../../functions/src/competitions/entry-store.ts'
import type { Table } from '../../functions/src/platform/table.ts'
import { townContest } from './town-contest.ts'
import { hourIn } from './town-training.ts'

/** Made up, and known to everybody: the town's lots are for show. */
const seed = '0'.repeat(64)

/** The made-up competition's id, the same in every town. */
export const townCompetitionId = 'town-contest-welding00'

/** A competition of the county's union that one can enter when the town is laid at `now` (epoch seconds). */
const townCompetition = (now: number) =>
  townContest(
    {
      ...{ id: townCompetitionId, title: '维西县焊工技能竞赛（演示）', trade: '焊工' },
      about: '先考理论，再比手工电弧焊。工具和防护用品现场发，自己带身份证。',
      rules: skillsContest,
      ...{ enterFrom: now - 86_400, enterUntil: hourIn(now, 30, 0) - 1 },
      ...{ startsAt: hourIn(now, 40, 9), endsAt: hourIn(now, 41, 17) },
    },
    seed,
  )

/** Puts the town's competition there, once. */
export async function layCompetition(table: Table, now: number): Promise<void> {
  const competitions = openCompetitionStore(table)
  if (await competitions.find(townCompetitionId)) return
  const competition = townCompetition(now)
  await table.together([
    ...competitions.published(competition, competition.organisation, new Map([['1', seed]])),
    openEntryStore(table).opened(eventKey(townCompetitionId, '1')),
  ])
}
