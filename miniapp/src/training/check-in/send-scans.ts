import { createClient } from '@cgt/shared/http/client'
import { attendanceContract } from '@cgt/shared/training/attendance-contract'
import { readCode } from '@cgt/shared/training/read-code'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { commandKeys } from '../../platform/command-keys'
import { transport } from '../../platform/http'
import { askAgain } from '../../platform/own-query'
import { isRefusal } from '../../platform/refusal'
import { dropScan, type KeptScan, refuseScan, taken, waitingScans } from './kept-scans'

// Of its own: the whole app sends scans, and needs no other operation of trainings for it.
const api = createClient(attendanceContract, transport, commandKeys)

async function send(scan: KeptScan): Promise<void> {
  try {
    await api.handInCode({ code: scan.code })
    const matter = readCode(scan.code)
    if (matter) taken.write([matter, ...taken.read()])
    dropScan(scan.code)
  } catch (error) {
    if (!isRefusal(error)) throw error
    refuseScan(scan, error.message)
  }
}

async function sendAll(): Promise<void> {
  for (const scan of waitingScans()) await send(scan)
}

/** Hands in what lies on this phone, in the order it was scanned; what cannot be sent now stays. */
export function useSendScans() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: sendAll,
    scope: { id: 'scans' },
    onSettled: () => askAgain(queries, 'presence', 'results'),
  })
}
