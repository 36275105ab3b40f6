import { Paragraph } from '../../ui/element'

export interface ExportProps {
  readonly noticeId: string
  readonly sessionId: string
  /** Of the file, without its ending. */
  readonly name: string
}

/** WeChat keeps no files for people: the list is exported on a computer. */
export const ExportRoster = (_: ExportProps) => (
  <Paragraph className="t-second">要导出名单，请在电脑上打开网页版的这一页。</Paragraph>
)
