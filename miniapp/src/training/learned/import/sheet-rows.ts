/** What a cell of a spreadsheet holds. */
export type Cell = string | number | boolean | Date | null

/** A spreadsheet: its columns' names, and its rows, each with its number as Excel counts. */
export interface SheetRows {
  readonly head: readonly string[]
  readonly rows: readonly { readonly number: number; readonly cells: readonly Cell[] }[]
}
