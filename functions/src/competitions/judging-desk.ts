import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { judgedModules } from '@cgt/shared/competitions/judged-module'
import type { Aside, JudgeKind } from '@cgt/shared/competitions/judging'
import type { Round } from '@cgt/shared/competitions/round'
import type { Ruleset } from '@cgt/shared/competitions/ruleset'
import { Failure } from '@cgt/shared/http/failure'
import type { Clock } from '../platform/clock.ts'
import type { RunCommand } from '../platform/command.ts'
import type { CodeStore } from './code-store.ts'
import type { CompetitionStore } from './competition-store.ts'
import type { EntryStore } from './entry-store.ts'
import { eventKey } from './entry-store.ts'
import { findEvent } from './find-event.ts'
import type { JudgeStore } from './judge-store.ts'
import type { RoundStore, StoredLock } from './round-store.ts'
import type { SheetStore } from './sheet-store.ts'

export interface DeskDeps {
  readonly competitions: CompetitionStore
  readonly entries: EntryStore
  readonly judges: JudgeStore
  readonly codes: CodeStore
  readonly rounds: RoundStore
  readonly sheets: SheetStore
  /** Of what judges do, who save more often than others command. */
  readonly runSheets: RunCommand
  readonly clock: Clock
}

/** The round that is judged now; nothing before codes are given, and after the last. */
export interface OpenRound {
  readonly round: Round
  readonly codes: readonly string[]
}

/** Which round is judged, and who is in it, by code. */
export async function openRound(
  { codes, rounds }: Pick<DeskDeps, 'codes' | 'rounds'>,
  key: string,
  rules: Ruleset,
): Promise<{ readonly open: OpenRound | undefined; readonly locks: readonly StoredLock[] }> {
  const locks = await rounds.locksOf(key)
  const isLocked = (id: string) => locks.some(({ round }) => round === id)
  const at = rules.rounds.findIndex(({ id }) => !isLocked(id))
  const round = rules.rounds[at]
  const stations = (await codes.find(key, '2'))?.codes
  if (!round || !stations || !(await codes.find(key, '1'))) return { open: undefined, locks }
  const before = locks.find((one) => one.round === rules.rounds[at - 1]?.id)
  const all = before ? before.advanced : stations
  return { open: { round, codes: [...all].sort((a, b) => Number(a) - Number(b)) }, locks }
}

const asideWords = ({ because }: Aside): string =>
  because === 'removed' || because === 'left'
    ? '主办方已经不请你在这个赛项打分了。'
    : '你已经在这个赛项回避了，不能再打分或复核。'

/** What a judge or a checker has before them. Throws `notFound` to everybody else, and `recused` once they are aside. */
export async function findDesk(deps: DeskDeps, wanted: OfEvent, personId: string) {
  const judge = await deps.judges.find(personId, eventKey(wanted.competitionId, wanted.eventId))
  if (!judge) throw new Failure('notFound')
  const { competition, event } = await findEvent(deps.competitions, wanted)
  const key = eventKey(competition.id, event.id)
  const { open, locks } = await openRound(deps, key, event.rules)
  return { judge, competition, event, key, open, locks, panel: await deps.judges.panelOf(key) }
}

interface Demanded extends OfEvent {
  readonly round: string
  readonly code: string
}

/** The same, to do something to a code of a round that is open. */
export async function demandDesk(
  deps: DeskDeps,
  wanted: Demanded,
  { personId, kind }: { readonly personId: string; readonly kind: JudgeKind },
) {
  const desk = await findDesk(deps, wanted, personId)
  if (desk.judge.kind !== kind) throw new Failure('notFound')
  if (desk.judge.aside) throw new Failure('recused', asideWords(desk.judge.aside))
  if (desk.locks.some(({ round }) => round === wanted.round)) throw new Failure('locked')
  const { open } = desk
  if (open?.round.id !== wanted.round)
    throw new Failure('notOpen', '这一轮还没开始打分，请刷新看看。')
  if (!open.codes.includes(wanted.code))
    throw new Failure('notFound', `这一轮没有工位 ${wanted.code}，请刷新看看。`)
  return { ...desk, open, modules: judgedModules(open.round, open.codes.length) }
}
