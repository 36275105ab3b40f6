import type { JudgeKind } from '@cgt/shared/competitions/judging'
import { eventKey } from '../../competitions/entry-store.ts'
import { openJudgeStore } from '../../competitions/judge-store.ts'
import type { World } from '../world.ts'

/** Makes somebody a judge or a checker of the first event of a competition; their seat. */
export async function plantJudge(
  { table }: Pick<World, 'table'>,
  competitionId: string,
  personId: string,
  kind: JudgeKind = 'judge',
) {
  const judges = openJudgeStore(table)
  const event = eventKey(competitionId, '1')
  const panel = await judges.panelOf(event)
  const seat = kind === 'judge' ? String(panel.next) : null
  const added = seat === null ? [] : [{ seat, aside: null }]
  const judge = { competitionId, eventId: '1', personId, kind, seat, aside: null, assignedAt: 0 }
  await table.together([
    ...judges.added(judge),
    judges.seated(event, panel, {
      seats: [...panel.seats, ...added],
      next: panel.next + added.length,
    }),
  ])
  return seat
}
