import { Paragraph } from '../../ui/element'
import type { LotRow } from './lot-rows'

export interface ExportProps {
  readonly rows: readonly LotRow[]
  /** Of the file, without its ending. */
  readonly name: string
}

/** WeChat keeps no files for people: the order is exported and printed on a computer. */
export const ExportLots = (_: ExportProps) => (
  <Paragraph className="t-second">要打印或导出抽签表，请在电脑上打开网页版的这一页。</Paragraph>
)
