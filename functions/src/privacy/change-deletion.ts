import { Failure } from '@cgt/shared/http/failure'
import type { Asker } from '../platform/caller.ts'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import type { Write } from '../platform/table.ts'
import type { Deletion, DeletionStore } from './deletion-store.ts'

export interface DeletionDeps {
  /** Throws `stepUpNeeded`. */
  readonly demandFactor: (asking: Pick<Asker, 'personId' | 'steppedUpUntil'>) => Promise<unknown>
  readonly deletions: DeletionStore
  readonly run: RunCommand
  readonly clock: Clock
  /**
   * Rows for a transaction by which others do what this person does. Throws `dutyOpen` when somebody
   * waits for what only they do.
   */
  readonly checkDuties: (personId: string) => Promise<readonly Write[]>
}

interface By {
  readonly personId: string
  readonly command: Command
}

/** Leaves the eraser four hours of the day within which everything is gone. */
const undoSeconds = 20 * 3600
const province = '/530000/'

export const shownDeletion = ({ requestedAt, executeAt }: Deletion) => ({ requestedAt, executeAt })

const audited = ({ personId, command }: By) => ({
  action: command.operation,
  object: `person:${personId}`,
  organisation: province,
  about: personId,
})

/** Asks for everything about oneself to be deleted. Throws `stepUpNeeded`, `taken` or `dutyOpen`. */
export const requestDeletion = (
  { deletions, run, clock, checkDuties, demandFactor }: DeletionDeps,
  by: By & Pick<Asker, 'steppedUpUntil'>,
): Promise<Pick<Deletion, 'requestedAt' | 'executeAt'>> =>
  run(by.command, async () => {
    const { personId } = by
    await demandFactor(by)
    if (await deletions.find(personId)) throw new Failure('taken', '已经在注销了，不用再点。')
    const handedOver = await checkDuties(personId)
    const requestedAt = epochSeconds(clock)
    const executeAt = requestedAt + undoSeconds
    const asked = { personId, requestedAt, executeAt, shreddedAt: null, version: 1 }
    const writes = [...deletions.asked(asked), ...handedOver]
    return { writes, result: shownDeletion(asked), audit: audited(by) }
  })

/** Undoes it, until it is carried out. Throws `notFound`. */
export const cancelDeletion = (
  { deletions, run }: DeletionDeps,
  by: By,
): Promise<Record<string, never>> =>
  run(by.command, async () => {
    const before = await deletions.find(by.personId)
    if (!before || before.shreddedAt !== null)
      throw new Failure('notFound', '没有正在进行的注销，请刷新。')
    return { writes: deletions.removed(before), result: {}, audit: audited(by) }
  })
