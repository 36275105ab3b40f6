import { utils, write } from '@e965/xlsx'
import { type Line, type Part, shareText } from './part'

const head = ['项目', '分类', '数', '共', '单位', '占比']
/** In characters. */
const widths = [24, 40, 8, 8, 8, 8]

const rowOf = (title: string, { label, value, of, unit }: Line) => [
  title,
  label,
  value,
  of,
  unit,
  shareText(value, of),
]

/** The bars of the page, one a row, as an Excel workbook. Words are text: nothing in them is a formula. */
export function figuresWorkbook(parts: readonly Part[]): ArrayBuffer {
  const rows = parts.flatMap(({ title, lines, notes }) => [
    ...lines.map((one) => rowOf(title, one)),
    ...notes.map((note) => [title, note]),
  ])
  const sheet = utils.aoa_to_sheet([head, ...rows])
  sheet['!cols'] = widths.map((wch) => ({ wch }))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '数字')
  return write(book, { type: 'array', bookType: 'xlsx', compression: true })
}
