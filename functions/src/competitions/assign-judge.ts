import type { OfEvent } from '@cgt/shared/competitions/event-id'
import type { Aside, JudgeKind } from '@cgt/shared/competitions/judging'
import { mostJudges } from '@cgt/shared/competitions/panel'
import type { Ruleset } from '@cgt/shared/competitions/ruleset'
import { Failure } from '@cgt/shared/http/failure'
import { epochSeconds } from '../platform/clock.ts'
import type { StoredJudge, StoredPanel } from './judge-store.ts'
import { demandImpartial, type RecusalDeps } from './recusal.ts'
import { type By, demandRun, eventAudit, type RunEventDeps } from './run-event.ts'

export interface AssignJudgeDeps extends RunEventDeps, RecusalDeps {
  /** Whether an account is there, and in use. */
  readonly isPerson: (personId: string) => Promise<boolean>
}

interface Wanted extends OfEvent {
  readonly personId: string
  readonly kind: JudgeKind
}

/** More check no event. */
const mostCheckers = 20

function demandRoom(kind: JudgeKind, rules: Ruleset, all: readonly StoredJudge[]) {
  const there = all.filter((one) => one.kind === kind && one.aside === null).length
  const most = kind === 'judge' ? mostJudges(rules) : mostCheckers
  if (there >= most)
    throw new Failure(
      'notOpen',
      kind === 'judge'
        ? `评分规则里一个模块最多 ${most} 名裁判，已经请满了；要换人，先移出一名。`
        : `最多请 ${most} 名复核员，已经请满了；要换人，先移出一名。`,
    )
}

/** Makes somebody a judge or a checker of an event, once nobody can enter it any more. */
export const assignJudge = (deps: AssignJudgeDeps, wanted: Wanted, { authority, command }: By) =>
  deps.run(command, async () => {
    const { personId, kind } = wanted
    const found = await demandRun(deps, wanted, authority, [personId])
    const { competition, event, key } = found
    const at = epochSeconds(deps.clock)
    if (at <= competition.enterUntil)
      throw new Failure('notOpen', '报名还没截止，看不出谁要回避；截止以后再请裁判。')
    if (!(await deps.isPerson(personId)))
      throw new Failure('notFound', '没有这个账号，请让对方在“我的”里复制编号给你。')
    await demandImpartial(deps, key, wanted)
    // Before who is there: whoever comes after this is read moves the panel on, and this fails.
    const panel = await deps.judges.panelOf(key)
    demandRoom(kind, event.rules, await deps.judges.ofEvent(key))
    const seat = kind === 'judge' ? String(panel.next) : null
    const judge: StoredJudge = {
      ...{ competitionId: competition.id, eventId: event.id, personId, kind, seat },
      ...{ aside: null, assignedAt: at },
    }
    const added = seat === null ? [] : [{ seat, aside: null }]
    const seats = [...panel.seats, ...added]
    return {
      writes: [
        ...deps.judges.added(judge),
        deps.judges.seated(key, panel, { seats, next: panel.next + added.length }),
        deps.entries.entersNot(personId, key),
        ...deps.codes.heldNot(key, personId),
      ],
      result: { seat },
      audit: { ...eventAudit('assignJudge', found), about: personId },
    }
  })

/** The panel with one seat aside. */
export const withAside = (
  { seats, next }: StoredPanel,
  seat: string | null,
  aside: Aside,
): Omit<StoredPanel, 'version'> => ({
  next,
  seats: seats.map((one) => (one.seat === seat ? { ...one, aside } : one)),
})
