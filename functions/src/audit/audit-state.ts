import type { AuditState } from '@cgt/shared/audit/audit-entry'
import { linkHash } from './chain.ts'
import type { ChainStore } from './chain-store.ts'
import { type Checkpoint, isSigned, type PublicKeys } from './checkpoint.ts'

export interface StateDeps {
  readonly chain: ChainStore
  readonly publicKeys: PublicKeys
}

/** So many links are recomputed while somebody waits; all of them, by `npm run audit:verify`. */
const mostRecomputed = 50

/** Whether every hash after `from` is right, up to the checkpoint's own. */
async function isWhole({ chain }: StateDeps, from: number, { sequence, hash }: Checkpoint) {
  const numbers = Array.from({ length: sequence - from }, (_, i) => from + 1 + i)
  const links = await Promise.all(numbers.map(chain.link))
  let before = await chain.hashAt(from)
  for (const [i, found] of links.entries()) {
    if (!found?.row || before === undefined) return false
    if (found.link.hash !== linkHash(from + 1 + i, before, found.row)) return false
    before = found.link.hash
  }
  return before === hash
}

/** How far the chain is sealed and signed, with its last stretch recomputed. */
export async function auditState(deps: StateDeps): Promise<AuditState> {
  const { sequence: sealed, signed } = await deps.chain.head()
  if (signed === 0)
    return { sealed, signed, signedAt: null, checkedFrom: 0, state: sealed ? 'broken' : 'empty' }
  const checkpoint = await deps.chain.checkpoint(signed)
  const from = Math.max(0, signed - mostRecomputed)
  const holds =
    checkpoint !== undefined &&
    isSigned(deps.publicKeys, checkpoint) &&
    (await isWhole(deps, from, checkpoint))
  return {
    sealed,
    signed,
    signedAt: checkpoint?.at ?? null,
    checkedFrom: from + 1,
    state: holds ? 'whole' : 'broken',
  }
}
