import type { CountedCorrection } from '@cgt/shared/competitions/corrected'
import { rowsUnder } from '../platform/personal-data.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'

/** A new version of a sheet that is locked, after an appeal; the sheet itself stays as it was locked. */
export interface StoredCorrection extends CountedCorrection {
  readonly id: string
  readonly appealId: string
  readonly reason: string
  /** Who entered it, as `holderOf` has it. */
  readonly by: string
  /** Epoch seconds. */
  readonly at: number
  /** By whom and when it was checked; it counts from then on. */
  readonly checked: { readonly by: string; readonly at: number } | null
}

export interface CorrectionStore {
  readonly ofEvent: (event: string) => Promise<readonly StoredCorrection[]>
  /** A row for a transaction; it fails there when the sheet was corrected meanwhile. */
  readonly added: (event: string, one: StoredCorrection) => Write
  /** A row for a transaction; it fails there when it is checked already. */
  readonly counted: (event: string, one: StoredCorrection) => Write
}

const keyOf = (event: string, { round, code, module, seat, version }: StoredCorrection): Key => ({
  pk: `CONTEST#${event}`,
  sk: `CORRECTION#${round}#${code.padStart(4, '0')}#${module}#${seat.padStart(3, '0')}#${String(version).padStart(7, '0')}`,
})

export function openCorrectionStore(table: Table): CorrectionStore {
  return {
    ofEvent: async (event) => {
      const found: StoredCorrection[] = []
      for await (const row of rowsUnder(table, `CONTEST#${event}`, 'CORRECTION#'))
        found.push(row as Item & StoredCorrection)
      return found
    },
    added: (event, one) => ({
      put: { ...one, ...keyOf(event, one) },
      only: { condition: 'attribute_not_exists(pk)' },
    }),
    counted: (event, one) => ({
      put: { ...one, ...keyOf(event, one) },
      only: {
        condition: '#checked = :nothing',
        names: { '#checked': 'checked' },
        values: { ':nothing': null },
      },
    }),
  }
}
