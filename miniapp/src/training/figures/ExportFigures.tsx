import { Paragraph } from '../../ui/element'
import type { Part } from './part'

export interface ExportFiguresProps {
  /** Of the file, without its ending. */
  readonly name: string
  readonly parts: readonly Part[]
}

/** WeChat keeps no files for people: figures are exported on a computer. */
export const ExportFigures = (_: ExportFiguresProps) => (
  <Paragraph className="t-second">要导出或打印，请在电脑上打开网页版的这一页。</Paragraph>
)
