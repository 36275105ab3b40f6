import { momentText } from '@cgt/shared/values/moment-text'
import { utils, write } from '@e965/xlsx'
import { codeOf, type Listed, listedState, nameOf } from './listed'

const head = ['姓名', '识别码', '状态', '从什么时候']
/** In characters. */
const widths = [12, 10, 14, 24]

const rowOf = (one: Listed): readonly string[] => [
  nameOf(one),
  codeOf(one),
  listedState[one.state][0],
  momentText(one.since),
]

/** Who enrolled, as the roster shows them, as an Excel workbook. Every cell is text: nothing in it is a formula. */
export function rosterWorkbook(items: readonly Listed[]): ArrayBuffer {
  const sheet = utils.aoa_to_sheet([head, ...items.map((one) => [...rowOf(one)])])
  sheet['!cols'] = widths.map((wch) => ({ wch }))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '报名')
  return write(book, { type: 'array', bookType: 'xlsx', compression: true })
}
