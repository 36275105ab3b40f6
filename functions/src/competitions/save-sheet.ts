import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { blanksOf, markProblems } from '@cgt/shared/competitions/judged-module'
import type { KeptSheet } from '@cgt/shared/competitions/kept-sheet'
import { panelOf } from '@cgt/shared/competitions/panel'
import { rescoreTasks } from '@cgt/shared/competitions/rescore-tasks'
import type { SheetProblem } from '@cgt/shared/competitions/sheet-problems'
import { Failure } from '@cgt/shared/http/failure'
import { epochSeconds } from '../platform/clock.ts'
import type { Command } from '../platform/command.ts'
import { type DeskDeps, demandDesk } from './judging-desk.ts'

interface At extends OfEvent {
  readonly round: string
  readonly module: string
  readonly code: string
}

interface Saved extends At, Partial<Pick<KeptSheet, 'evidence'>> {
  readonly marks: KeptSheet['marks']
  readonly base: number
}

/** That a sheet is at the version somebody saw; what they entered stays on their phone. Throws `stale`. */
export function demandVersion(kept: KeptSheet | undefined, seen: number): void {
  const version = kept?.version ?? 0
  if (version !== seen)
    throw new Failure(
      'stale',
      `这张表在别处改过了，现在存着第 ${version} 版，你看的是第 ${seen} 版；请刷新，对照着再填，已经存的都在。`,
    )
}

function demandSound(problems: readonly SheetProblem[]): void {
  if (problems.length > 0)
    throw new Failure('invalidInput', problems.map(({ words }) => words).join(''))
}

/** What a sheet begins with. */
const unsaved: Pick<KeptSheet, 'returned' | 'handed' | 'again' | 'evidence'> = {
  ...{ returned: null, handed: null, again: [] },
}

interface Judged {
  readonly desk: Awaited<ReturnType<typeof demandDesk>>
  readonly command: Command
  readonly before: KeptSheet | undefined
  readonly after: KeptSheet
}

/** What a judge did to their sheet, as long as the round is open and they are no one aside. */
export const judged = (
  { sheets, rounds, judges }: DeskDeps,
  action: string,
  { desk, command, before, after }: Judged,
) => {
  // What was in order, and is a draft again, could undo that the round is ready.
  const isUndone = (before?.state ?? 'draft') !== 'draft' && after.state === 'draft'
  return {
    writes: [
      sheets.saved(desk.key, before, after),
      rounds.open(desk.key, after.round),
      judges.judges(command.personId, desk.key),
      ...(isUndone ? [judges.stirred(desk.key)] : []),
    ],
    result: { version: after.version },
    audit: {
      action,
      object: `event:${desk.key}`,
      organisation: desk.competition.organisation,
    },
  }
}

/** The sheet that a judge may work on, as it is kept, and what they are asked to mark again. */
async function ownSheet(deps: DeskDeps, wanted: At, personId: string) {
  const desk = await demandDesk(deps, wanted, { personId, kind: 'judge' })
  const module = desk.modules.find(({ id }) => id === wanted.module)
  if (!module) throw new Failure('notFound', '这一轮没有这个模块，请刷新看看。')
  const seat = desk.judge.seat ?? ''
  const panel = panelOf(desk.panel.seats, module.judges)
  if (!panel.seats.includes(seat))
    throw new Failure('notOpen', `「${module.title}」不用你打分，请看别的模块。`)
  const { round, code } = wanted
  const all = await deps.sheets.ofCode(desk.key, { round, module: module.id, code })
  const tasks = rescoreTasks(desk.open.round, module, panel, all)
  return {
    ...{ desk, module, seat },
    before: all.find((one) => one.seat === seat),
    again: tasks.filter((one) => one.seat === seat).map(({ aspect }) => aspect),
  }
}

/** What was submitted stays as it is, but for what has to be marked again. */
function demandChangeable(
  { state, handed }: KeptSheet,
  marks: KeptSheet['marks'],
  again: readonly string[],
): void {
  if (state !== 'draft' && again.length === 0)
    throw new Failure('notOpen', '这张表已经交了，不能再改；要改，请复核员退回。')
  if (handed === null) return
  const other = [...new Set([...Object.keys(handed), ...Object.keys(marks)])].filter(
    (aspect) => handed[aspect] !== marks[aspect] && !again.includes(aspect),
  )
  if (other.length > 0)
    throw new Failure('notOpen', '交过的表只能改要重新打分的几项，别的请照原来的填。')
}

/** Saves a sheet, as far as it is filled in. */
export const saveSheet = (deps: DeskDeps, wanted: Saved, command: Command) =>
  deps.runSheets(command, async () => {
    const { desk, module, seat, before, again } = await ownSheet(deps, wanted, command.personId)
    const { marks, evidence, base, round, code } = wanted
    demandSound(markProblems(module, wanted, true))
    demandVersion(before, base)
    if (before) demandChangeable(before, marks, again)
    const { evidence: _, ...kept } = before ?? unsaved
    const after: KeptSheet = {
      ...kept,
      ...{ round, module: module.id, code, seat, marks, ...(evidence && { evidence }) },
      ...{ state: 'draft', version: base + 1, savedAt: epochSeconds(deps.clock) },
    }
    return judged(deps, 'saveSheet', { desk, command, before, after })
  })

/** Hands a sheet in, with nothing blank. */
export const submitSheet = (
  deps: DeskDeps,
  { version, ...wanted }: At & { readonly version: number },
  command: Command,
) =>
  deps.runSheets(command, async () => {
    const { desk, module, before, again } = await ownSheet(deps, wanted, command.personId)
    if (!before) throw new Failure('notFound', '这张表还没有存过，请先填写。')
    demandVersion(before, version)
    if (before.state !== 'draft') throw new Failure('notOpen', '这张表已经交了，不用再交。')
    const blanks = blanksOf(module, before)
    if (blanks.length > 0)
      throw new Failure('unfinished', `「${blanks.join('」「')}」还没打分，请补齐再交。`)
    demandSound(markProblems(module, before, false))
    const redone = before.handed === null ? [] : again
    const after: KeptSheet = {
      ...before,
      ...{ state: 'submitted', version: version + 1, savedAt: epochSeconds(deps.clock) },
      ...{ handed: before.marks, returned: null },
      again: [...new Set([...before.again, ...redone])],
    }
    return judged(deps, 'submitSheet', { desk, command, before, after })
  })
