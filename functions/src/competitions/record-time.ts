import type { OfEvent } from '@cgt/shared/competitions/event-id'
import type { Round } from '@cgt/shared/competitions/round'
import { Failure } from '@cgt/shared/http/failure'
import type { Command } from '../platform/command.ts'
import { type DeskDeps, demandDesk } from './judging-desk.ts'

interface Wanted extends OfEvent {
  readonly round: string
  readonly code: string
  readonly seconds: number
}

/** Whether time decides between equal ones. */
export const isTimed = ({ ties }: Pick<Round, 'ties'>): boolean =>
  ties.some(({ by }) => by === 'time')

/** Notes how long a code took; noted again, the later counts. */
export const recordTime = (deps: DeskDeps, wanted: Wanted, command: Command) =>
  deps.runSheets(command, async () => {
    const { personId } = command
    const desk = await demandDesk(deps, wanted, { personId, kind: 'checker' })
    if (!isTimed(desk.open.round)) throw new Failure('notOpen', '这一轮不看用时，不用记。')
    const { round, code, seconds } = wanted
    const before = await deps.rounds.timesOf(desk.key, round)
    return {
      writes: [
        deps.rounds.timed(desk.key, round, before, { ...before.seconds, [code]: seconds }),
        deps.rounds.open(desk.key, round),
        deps.judges.judges(personId, desk.key),
        deps.judges.stirred(desk.key),
      ],
      result: {},
      audit: {
        action: 'recordTime',
        object: `event:${desk.key}`,
        organisation: desk.competition.organisation,
      },
    }
  })
