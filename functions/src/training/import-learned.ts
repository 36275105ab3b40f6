import { Failure } from '@cgt/shared/http/failure'
import { type ImportedLine, mostImported } from '@cgt/shared/training/imported'
import { knownImport, knownResult, reconcile } from '@cgt/shared/training/reconcile'
import { shanghaiDay } from '@cgt/shared/values/shanghai-day'
import { epochSeconds } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import { newId, type Random } from '../platform/id.ts'
import type { ImportStore } from './import-store.ts'
import { type OwnResultsDeps, ownResults } from './list-results.ts'

export interface ImportDeps extends OwnResultsDeps {
  readonly imports: ImportStore
  readonly run: RunCommand
  readonly random: Random
}

/** What a person is told who brings lines; nothing is named where none was new. */
interface Kept {
  readonly importId: string | null
  readonly kept: number
}

const nothingKept: Kept = { importId: null, kept: 0 }

const auditOf = (action: 'importLearned' | 'undoImport', personId: string) => ({
  ...{ action, object: `person:${personId}`, organisation: '/530000/' as const, about: personId },
})

function demandPast(lines: readonly ImportedLine[], now: number): void {
  const today = shanghaiDay(now)
  if (lines.some(({ day }) => day > today))
    throw new Failure('invalidInput', '有的日期还没到，学习记录只收上过的培训，请改正。')
}

/**
 * Keeps what is new of the lines that a person brought from elsewhere. They are what their person
 * says: no fact of any policy, and no certificate.
 */
export const importLearned = (
  deps: ImportDeps,
  { lines }: { readonly lines: readonly ImportedLine[] },
  command: Command,
) =>
  deps.run<Kept>(command, async () => {
    const { personId } = command
    const at = epochSeconds(deps.clock)
    demandPast(lines, at)
    const before = await deps.imports.find(personId)
    const brought = (await deps.imports.opened(personId, before)).flatMap((one) => one.lines)
    const standing = (await ownResults(deps, personId)).map(knownResult)
    const fresh = reconcile(lines, [...standing, ...brought.map(knownImport)]).flatMap((one) =>
      one.state === 'new' ? [one.line] : [],
    )
    const audit = auditOf('importLearned', personId)
    if (fresh.length === 0) return { writes: [], result: nothingKept, audit }
    if (brought.length + fresh.length > mostImported)
      throw new Failure(
        'tooLarge',
        `自己导入的最多留 ${mostImported} 条，已有 ${brought.length} 条。请先撤回一次导入，或少导几条。`,
      )
    const importId = newId(deps.random)
    const one = await deps.imports.sealed(personId, { importId, at, lines: fresh })
    return {
      writes: [deps.imports.changed(personId, before, [...before.imports, one])],
      result: { importId, kept: fresh.length },
      audit,
    }
  })

/** Takes one import back, whole. */
export const undoImport = (
  deps: ImportDeps,
  { importId }: { readonly importId: string },
  command: Command,
) =>
  deps.run(command, async () => {
    const { personId } = command
    const before = await deps.imports.find(personId)
    const left = before.imports.filter((one) => one.importId !== importId)
    if (left.length === before.imports.length)
      throw new Failure('notFound', '这次导入已经撤回了，请刷新。')
    return {
      writes: [deps.imports.changed(personId, before, left)],
      result: {},
      audit: auditOf('undoImport', personId),
    }
  })
