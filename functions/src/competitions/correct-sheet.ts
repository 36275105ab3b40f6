import { isOf } from '@cgt/shared/competitions/corrected'
import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { blanksOf, judgedModules, markProblems } from '@cgt/shared/competitions/judged-module'
import type { KeptSheet } from '@cgt/shared/competitions/kept-sheet'
import { rankChanges } from '@cgt/shared/competitions/result-rows'
import { Failure } from '@cgt/shared/http/failure'
import type { Authority } from '../platform/authority.ts'
import { epochSeconds } from '../platform/clock.ts'
import { newId } from '../platform/id.ts'
import type { AppealDeps } from './appeal.ts'
import { holderOf } from './code-store.ts'
import type { StoredCorrection } from './correction-store.ts'
import { eventKey } from './entry-store.ts'
import { resultEvent } from './publish-preliminary.ts'
import { recomputed } from './recompute.ts'
import { type By, demandRun, eventAudit } from './run-event.ts'
import type { SheetAt } from './sheet-store.ts'

interface Corrected extends OfEvent, SheetAt {
  readonly appealId: string
  readonly marks: KeptSheet['marks']
  readonly reason: string
}

/** An event whose result is not final, by somebody who held none of its codes. Throws as `demandRun`, who appealed a party. */
async function demandUpheld(
  deps: AppealDeps,
  wanted: OfEvent & { readonly appealId: string },
  authority: Authority,
) {
  const all = await deps.appeals.ofEvent(eventKey(wanted.competitionId, wanted.eventId))
  const of = all.find(({ appeals }) => appeals.some(({ id }) => id === wanted.appealId))
  const found = await demandRun(deps, wanted, authority, of ? [of.personId] : [])
  const appeal = of?.appeals.find(({ id }) => id === wanted.appealId)
  if (!appeal) throw new Failure('notFound')
  if (!(appeal.second ?? appeal.first)?.upheld)
    throw new Failure('notOpen', '这件申诉没有得到支持，不能据此更正。')
  const me = holderOf(found.key, authority.personId)
  if ((await deps.codes.holders(found.key)).includes(me))
    throw new Failure('excluded', '你保管过这个赛项的编号，不能更正，请让别的同事来办。')
  const head = await deps.results.headOf(found.key)
  if (head?.standing !== 'preliminary') throw new Failure('notOpen', '成绩已经终定，不能再更正。')
  return { found, me, head }
}

type Found = Awaited<ReturnType<typeof demandRun>>

/** The sheet as it counts now, and that nothing is wrong with what is to be entered. */
async function demandSheet(deps: AppealDeps, { event, key }: Found, wanted: Corrected) {
  const sheet = await deps.sheets.find(key, wanted)
  const round = event.rules.rounds.find(({ id }) => id === wanted.round)
  const count = (await deps.rounds.lockOf(key, wanted.round))?.codes.length ?? 0
  const module = round && judgedModules(round, count).find(({ id }) => id === wanted.module)
  if (!sheet || !module) throw new Failure('notFound', '没有这张评分表，请刷新看看。')
  const problems = markProblems(module, { marks: wanted.marks }, true)
  if (problems.length > 0)
    throw new Failure('invalidInput', problems.map(({ words }) => words).join(''))
  const blanks = blanksOf(module, wanted)
  if (blanks.length > 0)
    throw new Failure('unfinished', `「${blanks.join('」「')}」还没打分，请补齐再来。`)
  return sheet
}

async function demandComputable(deps: AppealDeps, { key, event }: Found, one: StoredCorrection) {
  const { rows, problems } = await recomputed(deps, key, event, one)
  if (problems.length > 0) throw new Failure('unfinished', problems.join(''))
  return rows
}

/** Enters what a locked sheet should have been, after an appeal was upheld; it counts once another person checks it. */
export const correctSheet = (deps: AppealDeps, wanted: Corrected, { authority, command }: By) =>
  deps.run(command, async () => {
    const { found, me } = await demandUpheld(deps, wanted, authority)
    const { key } = found
    const sheet = await demandSheet(deps, found, wanted)
    const before = (await deps.corrections.ofEvent(key)).filter((one) => isOf(one, wanted))
    if (before.some(({ checked }) => checked === null))
      throw new Failure('taken', '这张表有一处更正还没有复核，请先复核。')
    const { appealId, marks, reason, round, module, code, seat } = wanted
    const correction: StoredCorrection = {
      ...{ id: newId(deps.random), appealId, round, module, code, seat, marks, reason, by: me },
      ...{
        version: sheet.version + before.length + 1,
        at: epochSeconds(deps.clock),
        checked: null,
      },
    }
    await demandComputable(deps, found, correction)
    return {
      writes: [
        deps.corrections.added(key, correction),
        deps.results.moved(key),
        deps.judges.judgesNot(command.personId, key),
      ],
      result: { correctionId: correction.id, version: correction.version },
      audit: eventAudit('correctSheet', found),
    }
  })

interface Checked extends OfEvent {
  readonly appealId: string
  readonly correctionId: string
}

/** A second person finds a correction in order: from then on it counts, and the result has a new version. */
export const checkCorrection = (deps: AppealDeps, wanted: Checked, { authority, command }: By) =>
  deps.run(command, async () => {
    const { found, me, head } = await demandUpheld(deps, wanted, authority)
    const { key } = found
    const all = await deps.corrections.ofEvent(key)
    const one = all.find(({ id }) => id === wanted.correctionId)
    if (one?.appealId !== wanted.appealId)
      throw new Failure('notFound', '没有这处更正，请刷新看看。')
    if (one.checked) throw new Failure('taken', '这处更正已经复核过了。')
    if (one.by === me) throw new Failure('excluded', '更正是你填的，要另一个人复核。')
    const at = epochSeconds(deps.clock)
    const rows = await demandComputable(deps, found, one)
    const changes = rankChanges(await deps.results.rowsOf(key, head.version), rows)
    const version = { version: head.version + 1, at, reason: one.reason, changes }
    return {
      writes: [
        deps.corrections.counted(key, { ...one, checked: { by: me, at } }),
        ...deps.results.revised(key, head, { version, rows }),
        deps.judges.judgesNot(command.personId, key),
      ],
      result: { version: version.version, changed: changes.length },
      events: [resultEvent(found, { ...head, version: version.version })],
      audit: eventAudit('checkCorrection', found),
    }
  })
