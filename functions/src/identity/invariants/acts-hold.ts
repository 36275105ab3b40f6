import { keptSeconds } from '../../platform/command.ts'
import { type Invariant, type SliceRows, whereNot } from './slice-rows.ts'

/** How often each act by each person is in the audit log, second by second. */
function remembered({ auditRows }: SliceRows): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { actor, action, at } of auditRows) {
    const act = `${actor} ${action} ${Math.floor(Date.parse(String(at)) / 1000)}`
    counts.set(act, (counts.get(act) ?? 0) + 1)
  }
  return counts
}

/** What was done, and the log that remembers it. */
export const actsHold: readonly Invariant[] = [
  {
    name: 'whatever was done is in the audit log',
    brokenAt: (rows) => {
      const left = remembered(rows)
      return whereNot(rows.doneRows, ({ pk, sk, ttl }) => {
        const act = `${pk.slice('DONE#'.length)} ${sk.split('#')[0]} ${ttl - keptSeconds}`
        left.set(act, (left.get(act) ?? 0) - 1)
        return Number(left.get(act)) >= 0
      })
    },
  },
]
