import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { judgedModules } from '@cgt/shared/competitions/judged-module'
import type { KeptSheet } from '@cgt/shared/competitions/kept-sheet'
import { type Panel, panelOf } from '@cgt/shared/competitions/panel'
import { rescoreTasks } from '@cgt/shared/competitions/rescore-tasks'
import type { sheetsContract } from '@cgt/shared/competitions/sheets-contract'
import { Failure } from '@cgt/shared/http/failure'
import type { Cursors } from '../platform/cursor.ts'
import type { Handlers } from '../platform/http.ts'
import { paged } from '../platform/paged.ts'
import { checkSheet, returnSheet } from './check-sheet.ts'
import { findDesk } from './judging-desk.ts'
import { type LockDeps, lockRound, watchSheets } from './lock-round.ts'
import { isTimed, recordTime } from './record-time.ts'
import { saveSheet, submitSheet } from './save-sheet.ts'

export type SheetDeps = LockDeps & { readonly cursors: Cursors }

type Desk = Awaited<ReturnType<typeof findDesk>>

/** What is before a judge: their own sheets, and what they have to mark again. */
async function ownRound(deps: SheetDeps, { judge, key, open, panel }: Desk) {
  if (!open) return { modules: [], sheets: [], rescores: [] }
  const panels = judgedModules(open.round, open.codes.length).map(
    (module) => [module, panelOf(panel.seats, module.judges)] as const,
  )
  if (judge.kind === 'checker')
    return { modules: panels.map(([module]) => module), sheets: [], rescores: [] }
  const seat = judge.seat ?? ''
  const own = panels.filter(([, { seats }]) => seats.includes(seat))
  const sheets = await deps.sheets.ofRound(key, open.round.id)
  const asked = (module: (typeof own)[number][0], of: Panel, code: string) =>
    rescoreTasks(open.round, module, of, at(sheets, module.id, code))
      .filter((task) => task.seat === seat)
      .map(({ aspect, words }) => ({ module: module.id, code, aspect, words }))
  return {
    modules: own.map(([module]) => module),
    sheets: sheets.filter((one) => one.seat === seat),
    rescores: own.flatMap(([module, of]) => open.codes.flatMap((code) => asked(module, of, code))),
  }
}

const at = (sheets: readonly KeptSheet[], module: string, code: string) =>
  sheets.filter((one) => one.module === module && one.code === code)

async function getJudging(deps: SheetDeps, wanted: OfEvent, personId: string) {
  const desk = await findDesk(deps, wanted, personId)
  const { judge, event, key, open } = desk
  const { kind, seat, aside } = judge
  const timed = open !== undefined && isTimed(open.round)
  const isTold = kind === 'checker' && timed
  const times = isTold ? (await deps.rounds.timesOf(key, open.round.id)).seconds : {}
  return {
    ...{ kind, seat, aside, rules: event.rules, round: open?.round.id ?? null },
    ...{ codes: [...(open?.codes ?? [])], timed, times: { ...times } },
    ...(await ownRound(deps, desk)),
  }
}

export const sheetRoutes = (deps: SheetDeps): Handlers<typeof sheetsContract> => ({
  getJudging: (wanted, { personId }) => getJudging(deps, wanted, personId),
  saveSheet: (wanted, { command }) => saveSheet(deps, wanted, command),
  submitSheet: (wanted, { command }) => submitSheet(deps, wanted, command),
  listSheets: async ({ round, competitionId, eventId, ...page }, { personId }) => {
    const { judge, key } = await findDesk(deps, { competitionId, eventId }, personId)
    if (judge.kind !== 'checker') throw new Failure('notFound')
    if (judge.aside) throw new Failure('recused')
    return paged(deps.cursors, ['listSheets', personId, key, round], page, (from) =>
      deps.sheets.submitted(key, round, from),
    )
  },
  checkSheet: (wanted, { command }) => checkSheet(deps, wanted, command),
  returnSheet: (wanted, { command }) => returnSheet(deps, wanted, command),
  recordTime: (wanted, { command }) => recordTime(deps, wanted, command),
  watchSheets: (wanted, by) => watchSheets(deps, wanted, by),
  lockRound: (wanted, by) => lockRound(deps, wanted, by),
})
