import { Failure } from '@cgt/shared/http/failure'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { now } from '../../platform/clock'
import { askAgain } from '../../platform/own-query'
import { api } from '../api'
import { deskOf, keepSheet, type SheetAt, sheetOf } from './desks'
import { sendAll } from './send-sheets'
import { writtenAt } from './written'

/** Hands a sheet in as it is on this phone: what waits is sent first. */
async function submit(at: SheetAt): Promise<void> {
  await sendAll()
  const desk = deskOf(at)
  const kept = desk && sheetOf(desk, at)
  const mine = writtenAt(at)
  if (mine || !kept) throw new Failure(mine?.isApart ? 'stale' : 'notOpen', mine?.refused)
  const { competitionId, eventId, round, module, code } = at
  const place = { competitionId, eventId, round, module, code }
  const { version } = await api.submitSheet({ ...place, version: kept.version })
  const savedAt = Math.floor(now() / 1000)
  keepSheet(at, { ...kept, state: 'submitted', version, savedAt, returned: null })
}

/** In turn with what is sent; whether others marked otherwise is known only afterwards. */
export function useSubmit() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: submit,
    scope: { id: 'sheets' },
    onSettled: () => askAgain(queries, 'desk'),
  })
}
