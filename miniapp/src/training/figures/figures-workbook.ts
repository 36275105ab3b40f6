import { type Column, workbook } from '../../platform/workbook'
import { type Line, type Part, shareText } from './part'

/** A bar, or what is to be known about those above it. */
interface Row extends Partial<Line> {
  readonly title: string
  readonly label: string
}

const columns: readonly Column<Row>[] = [
  { head: '项目', width: 24, cell: ({ title }) => title },
  { head: '分类', width: 40, cell: ({ label }) => label },
  { head: '数', width: 8, cell: ({ value }) => value ?? null },
  { head: '共', width: 8, cell: ({ of }) => of ?? null },
  { head: '单位', width: 8, cell: ({ unit }) => unit ?? null },
  {
    head: '占比',
    width: 8,
    cell: ({ value, of }) => (value === undefined || !of ? null : shareText(value, of)),
  },
]

/** The bars of the page, one a row, as an Excel workbook. */
export const figuresWorkbook = (parts: readonly Part[]): ArrayBuffer =>
  workbook(
    '数字',
    columns,
    parts.flatMap(({ title, lines, notes }): readonly Row[] => [
      ...lines.map((line) => ({ title, ...line })),
      ...notes.map((label) => ({ title, label })),
    ]),
  )
