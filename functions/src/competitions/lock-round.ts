import type { OfEvent } from '@cgt/shared/competitions/event-id'
import type { RoundState } from '@cgt/shared/competitions/round-entries'
import { roundLots } from '@cgt/shared/competitions/round-lots'
import { roundStanding } from '@cgt/shared/competitions/round-standing'
import { sheetsHash } from '@cgt/shared/competitions/sheets-hash'
import { Failure } from '@cgt/shared/http/failure'
import { epochSeconds } from '../platform/clock.ts'
import type { StoredPanel } from './judge-store.ts'
import { type DeskDeps, type OpenRound, openRound } from './judging-desk.ts'
import type { StoredLock } from './round-store.ts'
import { type By, demandRun, eventAudit, type RunEventDeps } from './run-event.ts'

export type LockDeps = RunEventDeps & DeskDeps

/** All that the round is judged from, as it stands. */
async function stateOf(
  deps: LockDeps,
  key: string,
  { round, codes }: OpenRound,
  { seats }: StoredPanel,
): Promise<RoundState> {
  const [sheets, { seconds }, draw] = await Promise.all([
    deps.sheets.ofRound(key, round.id),
    deps.rounds.timesOf(key, round.id),
    deps.entries.drawOf(key),
  ])
  const lots = roundLots(draw?.seed ?? '', round.id, codes)
  return { round, codes, seats, sheets, times: seconds, lots }
}

/** How far the judges came, and never what they entered. */
export async function watchSheets(deps: LockDeps, wanted: OfEvent, by: Pick<By, 'authority'>) {
  const { event, key } = await demandRun(deps, wanted, by.authority)
  const { open, locks } = await openRound(deps, key, event.rules)
  const locked = locks.map(({ round, at }) => ({ round, at }))
  if (!open) return { round: null, locked, seats: [], problems: [] }
  const state = await stateOf(deps, key, open, await deps.judges.panelOf(key))
  const { seats, problems } = roundStanding(state)
  return { round: open.round.id, locked, seats: [...seats], problems: [...problems] }
}

async function demandOpen(
  deps: LockDeps,
  key: string,
  round: string,
  rules: Found['event']['rules'],
) {
  const { open, locks } = await openRound(deps, key, rules)
  if (locks.some((one) => one.round === round)) throw new Failure('taken', '这一轮已经锁定了。')
  if (!rules.rounds.some(({ id }) => id === round)) throw new Failure('notFound')
  if (open?.round.id !== round) throw new Failure('notOpen', '这一轮还没开始打分，不能锁定。')
  return open
}

type Found = Awaited<ReturnType<typeof demandRun>>

/** Ends a round: nothing in it changes any more. Refused with everything that is still to be done. */
export const lockRound = (
  deps: LockDeps,
  { round, ...wanted }: OfEvent & { readonly round: string },
  { authority, command }: By,
) =>
  deps.run(command, async () => {
    const found = await demandRun(deps, wanted, authority)
    const { event, key } = found
    const open = await demandOpen(deps, key, round, event.rules)
    // Before the sheets: what is undone after this is read fails the check below.
    const panel = await deps.judges.panelOf(key)
    const state = await stateOf(deps, key, open, panel)
    const { problems, advanced } = roundStanding(state)
    if (problems.length > 0) throw new Failure('unfinished', problems.join(''))
    const lock: StoredLock = {
      ...{ round, at: epochSeconds(deps.clock), seats: panel.seats, codes: open.codes, advanced },
      hash: sheetsHash(state.sheets, state.times),
    }
    return {
      writes: [deps.rounds.locked(key, lock), deps.judges.still(key, panel)],
      result: { advanced: advanced.length },
      audit: eventAudit('lockRound', found),
    }
  })
