import type { Draw } from '@cgt/shared/competitions/entry'
import { lotOrder } from '@cgt/shared/competitions/lots'
import { Failure } from '@cgt/shared/http/failure'
import type { Authority } from '../platform/authority.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { Command } from '../platform/command.ts'
import type { EnterDeps } from './enter-event.ts'
import { eventKey } from './entry-store.ts'
import { findEvent } from './find-event.ts'

interface Wanted {
  readonly competitionId: string
  readonly eventId: string
}

interface By {
  readonly authority: Authority
  readonly command: Command
}

/** Draws lots once entering is over: by the seed committed to when the competition was published, which is told now. */
export const drawLots = (
  deps: EnterDeps,
  wanted: Wanted,
  { authority, command }: By,
): Promise<Draw> =>
  deps.run(command, async () => {
    const { competition, event } = await findEvent(deps.competitions, wanted)
    const key = eventKey(competition.id, event.id)
    // Who competes in it draws nothing.
    const isIn = (await deps.entries.find(command.personId, key)) !== undefined
    const parties = isIn ? [command.personId] : []
    const role = authority.demand({ organisation: competition.organisation, parties })
    const at = epochSeconds(deps.clock)
    if (at <= competition.enterUntil)
      throw new Failure('notOpen', '报名还没截止，截止以后才能抽签。')
    if (await deps.entries.drawOf(key)) throw new Failure('taken', '这个赛项已经抽过签了。')
    const seed = await deps.competitions.seedOf(competition.id, event.id)
    const ids = await deps.entries.entrantsOf(key)
    if (!seed || ids.length === 0) throw new Failure('notOpen', '没有人报名，不用抽签。')
    const draw: Draw = { seed, at, order: lotOrder(seed, ids) }
    return {
      writes: deps.entries.drawn(key, draw),
      result: draw,
      audit: {
        action: 'drawLots',
        object: `event:${key}`,
        organisation: competition.organisation,
        by: role,
      },
    }
  })
