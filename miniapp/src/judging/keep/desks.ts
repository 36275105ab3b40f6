import type { OfEvent } from '@cgt/shared/competitions/event-id'
import type { keptSheet } from '@cgt/shared/competitions/kept-sheet'
import type { sheetsContract } from '@cgt/shared/competitions/sheets-contract'
import type { Output } from '@cgt/shared/http/endpoint'
import type * as z from 'zod/mini'
import { session } from '../../platform/session'
import { createStored, useStored } from '../../platform/stored'

/** One sheet of an event: which round, module and code. */
export interface SheetAt extends OfEvent {
  readonly round: string
  readonly module: string
  readonly code: string
}

/** What the cloud puts before who judges or checks an event. */
export type Desk = Output<typeof sheetsContract.getJudging>
export type CloudSheet = z.output<typeof keptSheet>

interface KeptDesk extends OfEvent {
  readonly personId: string
  readonly desk: Desk
}

/** They outlive the app being closed, so that one marks in a hall without a network. */
export const desks = createStored<readonly KeptDesk[]>('judgingDesks', [])

/** More events than anybody judges at once. */
const mostKept = 4

const isOf = (of: OfEvent, personId: string | undefined) => (one: KeptDesk) =>
  one.personId === personId && one.competitionId === of.competitionId && one.eventId === of.eventId

const isAt =
  (at: Pick<SheetAt, 'round' | 'module' | 'code'>) =>
  ({ round, module, code }: CloudSheet): boolean =>
    round === at.round && module === at.module && code === at.code

export const sheetOf = (
  desk: Desk,
  at: Pick<SheetAt, 'round' | 'module' | 'code'>,
): CloudSheet | undefined => desk.sheets.find(isAt(at))

export const deskOf = (of: OfEvent): Desk | undefined =>
  desks.read().find(isOf(of, session.read()?.personId))?.desk

/** The later of two versions of each sheet: an answer may have been on its way while a sheet was saved. */
function latest(before: Desk | undefined, asked: Desk): Desk {
  const sheets = asked.sheets.map((sheet) => {
    const known = before && sheetOf(before, sheet)
    return known && known.version > sheet.version ? known : sheet
  })
  const missing = (before?.sheets ?? []).filter(
    (known) => known.round === asked.round && !sheetOf(asked, known),
  )
  return { ...asked, sheets: [...sheets, ...missing] }
}

const others = ({ competitionId, eventId }: OfEvent, personId: string) => {
  const isSame = isOf({ competitionId, eventId }, personId)
  return desks.read().filter((one) => !isSame(one))
}

/** Keeps what the cloud answered; gives it with what this phone knows later. */
export function keepDesk({ competitionId, eventId }: OfEvent, asked: Desk): Desk {
  const personId = session.read()?.personId ?? ''
  const of = { competitionId, eventId }
  const desk = latest(deskOf(of), asked)
  desks.write([...others(of, personId), { ...of, personId, desk }].slice(-mostKept))
  return desk
}

/** The cloud keeps this sheet now. */
export function keepSheet(of: OfEvent, sheet: CloudSheet): void {
  const desk = deskOf(of)
  if (!desk) return
  const isThis = isAt(sheet)
  keepDesk(of, { ...desk, sheets: [...desk.sheets.filter((one) => !isThis(one)), sheet] })
}

/** As it was last asked for, by the signed-in person. */
export const useKeptDesk = (of: OfEvent): Desk | undefined => {
  const personId = useStored(session)?.personId
  return useStored(desks).find(isOf(of, personId))?.desk
}
