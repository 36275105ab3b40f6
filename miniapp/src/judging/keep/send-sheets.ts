import { useMutation } from '@tanstack/react-query'
import { now } from '../../platform/clock'
import { isRefusal } from '../../platform/refusal'
import { api } from '../api'
import { deskOf, keepDesk, keepSheet, sheetOf } from './desks'
import {
  dropWritten,
  type Entered,
  isSame,
  putWritten,
  type Written,
  waitingSheets,
  writtenAt,
} from './written'

/** The cloud keeps what was sent; what was changed meanwhile stands on that now. */
function saved(one: Written, sent: Entered, version: number): void {
  const { round, module, code } = one
  const desk = deskOf(one)
  const before = desk && sheetOf(desk, one)
  if (desk?.seat)
    keepSheet(one, {
      ...{ round, module, code, seat: desk.seat, ...sent, state: 'draft', version },
      ...{ savedAt: Math.floor(now() / 1000), returned: before?.returned ?? null },
    })
  const { sent: _, ...current } = writtenAt(one) ?? one
  if (isSame(current.entered, sent)) dropWritten(one)
  else putWritten({ ...current, base: version })
}

/** Another version is kept: its own, whose answer was lost, or one from elsewhere. */
async function compare(one: Written, sent: Entered): Promise<void> {
  const { competitionId, eventId } = one
  const of = { competitionId, eventId }
  const desk = keepDesk(of, await api.getJudging(of))
  const kept = sheetOf(desk, one)
  const { sent: _, ...current } = writtenAt(one) ?? one
  if (kept && isSame(kept, sent)) saved(one, sent, kept.version)
  else putWritten({ ...current, isApart: true })
}

async function send(one: Written): Promise<void> {
  const sent = one.sent ?? one.entered
  putWritten({ ...one, sent })
  const { competitionId, eventId, round, module, code, base } = one
  try {
    const at = { competitionId, eventId, round, module, code }
    const { version } = await api.saveSheet({ ...at, ...sent, base })
    saved(one, sent, version)
  } catch (error) {
    if (!isRefusal(error)) throw error
    if (error.code === 'stale') return compare(one, sent)
    const { sent: _, ...current } = writtenAt(one) ?? one
    putWritten({ ...current, refused: error.message })
  }
}

/** Sends what lies on this phone; each time what it is by then. Throws where it cannot be sent now. */
export async function sendAll(): Promise<void> {
  for (let next = waitingSheets()[0]; next; next = waitingSheets()[0]) await send(next)
}

/** One after the other, however many ask for it. */
export const useSendSheets = () => useMutation({ mutationFn: sendAll, scope: { id: 'sheets' } })
