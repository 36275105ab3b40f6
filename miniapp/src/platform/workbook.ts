import { utils, write } from '@e965/xlsx'

export interface Column<Of> {
  readonly head: string
  /** In characters. */
  readonly width: number
  /** Words stay words, digits among them; only a number is one. */
  readonly cell: (one: Of) => string | number | null
}

/** An Excel workbook of one sheet, a row for each. Nothing in it is a formula. */
export function workbook<Of>(
  sheetName: string,
  columns: readonly Column<Of>[],
  items: readonly Of[],
): ArrayBuffer {
  const rows = items.map((one) => columns.map(({ cell }) => cell(one)))
  const sheet = utils.aoa_to_sheet([columns.map(({ head }) => head), ...rows])
  sheet['!cols'] = columns.map(({ width }) => ({ wch: width }))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, sheetName)
  return write(book, { type: 'array', bookType: 'xlsx', compression: true })
}
