import type { KeptSheet } from './kept-sheet.ts'

type SheetAt = Pick<KeptSheet, 'round' | 'module' | 'code' | 'seat'>

/** What a sheet should have been, in place of what was locked. */
export interface CountedCorrection extends SheetAt {
  readonly marks: KeptSheet['marks']
  /** Of the sheet, that it becomes. */
  readonly version: number
}

/** Whether it is of that sheet. */
export const isOf = (one: SheetAt, sheet: SheetAt): boolean =>
  one.round === sheet.round &&
  one.module === sheet.module &&
  one.code === sheet.code &&
  one.seat === sheet.seat

/** Sheets with what was corrected of them, the last correction of each. */
export const corrected = (
  sheets: readonly KeptSheet[],
  all: readonly CountedCorrection[],
): KeptSheet[] =>
  sheets.map((sheet) => {
    const own = all.filter((one) => isOf(one, sheet))
    const [last] = own.sort((a, b) => b.version - a.version)
    return last ? { ...sheet, marks: last.marks, version: last.version } : sheet
  })
