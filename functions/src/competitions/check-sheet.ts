import type { OfEvent } from '@cgt/shared/competitions/event-id'
import type { KeptSheet } from '@cgt/shared/competitions/kept-sheet'
import { Failure } from '@cgt/shared/http/failure'
import { epochSeconds } from '../platform/clock.ts'
import type { Command } from '../platform/command.ts'
import { type DeskDeps, demandDesk } from './judging-desk.ts'
import { demandVersion, judged } from './save-sheet.ts'

interface Wanted extends OfEvent {
  readonly round: string
  readonly module: string
  readonly code: string
  readonly seat: string
  readonly version: number
}

type Deciding = (before: KeptSheet, at: number) => Partial<KeptSheet>

/** Does something to a sheet that was submitted, as a checker: never as the judge whose it is. */
const decide = (
  deps: DeskDeps,
  wanted: Wanted,
  { command, action, change }: { command: Command; action: string; change: Deciding },
) =>
  deps.runSheets(command, async () => {
    const { personId } = command
    const desk = await demandDesk(deps, wanted, { personId, kind: 'checker' })
    const before = await deps.sheets.find(desk.key, wanted)
    if (!before) throw new Failure('notFound', '没有这张评分表，请刷新看看。')
    demandVersion(before, wanted.version)
    const savedAt = epochSeconds(deps.clock)
    const version = before.version + 1
    const after: KeptSheet = { ...before, ...change(before, savedAt), version, savedAt }
    return judged(deps, action, { desk, command, before, after })
  })

/** A second person finds a sheet in order. */
export const checkSheet = (deps: DeskDeps, wanted: Wanted, command: Command) =>
  decide(deps, wanted, {
    ...{ command, action: 'checkSheet' },
    change: ({ state }) => {
      if (state === 'draft') throw new Failure('notOpen', '这张表还没交，交了才能复核。')
      if (state === 'checked') throw new Failure('notOpen', '这张表已经复核过了。')
      return { state: 'checked' }
    },
  })

/** Sends a sheet back to its judge, who may mark all of it anew. */
export const returnSheet = (
  deps: DeskDeps,
  { reason, ...wanted }: Wanted & { readonly reason: string },
  command: Command,
) =>
  decide(deps, wanted, {
    ...{ command, action: 'returnSheet' },
    change: ({ state }, at) => {
      if (state === 'draft') throw new Failure('notOpen', '这张表还没交，不用退回。')
      return { state: 'draft', handed: null, again: [], returned: { reason, at } }
    },
  })
