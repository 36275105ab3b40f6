import { type Column, workbook } from '../../platform/workbook'
import type { LotRow } from './lot-rows'

const columns: readonly Column<LotRow>[] = [
  { head: '抽签号', width: 8, cell: ({ lot }) => lot },
  { head: '姓名', width: 12, cell: ({ name }) => name },
  { head: '识别码', width: 10, cell: ({ code }) => code },
  { head: '编号', width: 26, cell: ({ entrantId }) => entrantId },
]

/** Who drew which number, as the organiser sees it, as an Excel workbook. */
export const lotsWorkbook = (rows: readonly LotRow[]): ArrayBuffer =>
  workbook('抽签', columns, rows)
