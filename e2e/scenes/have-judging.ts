import type { KeptSheet } from '@cgt/shared/competitions/kept-sheet'
import { plantJudging, plantSheet } from '../../functions/src/testing/competitions/plant-judging.ts'
import { judgedRules } from '../../scripts/stack/judged-rules.ts'
import { withTable } from '../../scripts/stack/lay-offices.ts'
import { tableName } from '../../scripts/stack/start-stack.ts'
import type { Backstage } from '../offices/hold-office.ts'

interface Whose {
  readonly session: { readonly personId: string }
}

const clock = { now: Date.now, advance: () => {} }

/** Below the works: no county lists it beside what one can enter. */
const works = '/530000/533400/533423/town-foundry/'

interface Judging {
  readonly judges: readonly Whose[]
  readonly checkers: readonly Whose[]
  readonly entrants: number
  /** Who is one of them. */
  readonly party?: string
  readonly sheets?: readonly Partial<KeptSheet>[]
}

/** An event of two modules that is judged, with what was marked in it so far; where it is. */
export const haveJudging = (
  { storeEndpoint }: Pick<Backstage, 'storeEndpoint'>,
  { sheets = [], ...planted }: Judging,
): Promise<{ readonly competitionId: string; readonly eventId: string }> =>
  withTable(storeEndpoint, tableName, async (table) => {
    const at = await plantJudging({ table, clock }, works, { ...planted, rules: judgedRules })
    for (const sheet of sheets) await plantSheet({ table }, at, sheet)
    return at
  })
