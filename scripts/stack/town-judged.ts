import { openCompetitionStore } from '../../functions/src/competitions/competition-store.ts'
import type { Table } from '../../functions/src/platform/table.ts'
import { judgedRules } from './judged-rules.ts'
import { layDrawn, townContest, townId } from './town-contest.ts'
import { hourIn } from './town-training.ts'

/** The made-up competition that is judged now, the same in every town. */
export const judgedCompetitionId = 'town-contest-fitting00'

/** Who has part in it, by phone: two judges, a checker, one of four who entered. */
export const townJudging = {
  judges: ['13800000003', '13800000001'],
  checkers: ['13800000002'],
  entrants: ['13800000004'],
} as const

const others = [1, 2, 3].map((i) => townId('fitter', i))

/** Puts a competition there that waits for its judges. `personOf`: who has that phone. */
export async function layJudgedCompetition(
  table: Table,
  now: number,
  personOf: (phone: string) => string,
): Promise<void> {
  if (await openCompetitionStore(table).find(judgedCompetitionId)) return
  const competition = townContest({
    ...{ id: judgedCompetitionId, title: '维西县配电技能竞赛（演示）', trade: '配电' },
    ...{ about: '一人一个工位，配好线再通电。', rules: judgedRules },
    ...{ enterFrom: now - 9 * 86_400, enterUntil: now - 2 * 86_400 },
    ...{ startsAt: hourIn(now, 0, 9), endsAt: hourIn(now, 3, 17) },
  })
  await layDrawn(table, competition, {
    entrants: [...townJudging.entrants.map(personOf), ...others],
    judges: townJudging.judges.map(personOf),
    checkers: townJudging.checkers.map(personOf),
  })
}
