import { momentText } from '@cgt/shared/values/moment-text'
import { type Column, workbook } from '../../platform/workbook'
import { codeOf, type Listed, listedState, nameOf } from './listed'

const columns: readonly Column<Listed>[] = [
  { head: '姓名', width: 12, cell: nameOf },
  { head: '识别码', width: 10, cell: codeOf },
  { head: '状态', width: 14, cell: ({ state }) => listedState[state][0] },
  { head: '从什么时候', width: 24, cell: ({ since }) => momentText(since) },
]

/** Who enrolled, as the roster shows them, as an Excel workbook. */
export const rosterWorkbook = (items: readonly Listed[]): ArrayBuffer =>
  workbook('报名', columns, items)
