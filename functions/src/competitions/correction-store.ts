import type { KeptSheet } from '@cgt/shared/competitions/kept-sheet'
import { rowsUnder } from '../platform/personal-data.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'
import type { SheetAt } from './sheet-store.ts'

/** A new version of a sheet that is locked, after an appeal; the sheet itself stays as it was locked. */
export interface StoredCorrection extends SheetAt {
  readonly id: string
  readonly appealId: string
  readonly marks: KeptSheet['marks']
  readonly reason: string
  /** Of the sheet, that it becomes. */
  readonly version: number
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

/** Whether it is of that sheet. */
export const isOf = (one: SheetAt, sheet: SheetAt): boolean =>
  one.round === sheet.round &&
  one.module === sheet.module &&
  one.code === sheet.code &&
  one.seat === sheet.seat

/** Sheets with what was corrected of them, the last correction of each. */
export const corrected = (
  sheets: readonly KeptSheet[],
  all: readonly StoredCorrection[],
): KeptSheet[] =>
  sheets.map((sheet) => {
    const own = all.filter((one) => isOf(one, sheet))
    const [last] = own.sort((a, b) => b.version - a.version)
    return last ? { ...sheet, marks: last.marks, version: last.version } : sheet
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
