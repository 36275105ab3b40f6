import { WorkbookButton } from '../../ui/WorkbookButton'
import type { ExportProps } from './ExportLots'

/** Hands over the order of an event as an Excel workbook. */
export const ExportLots = ({ rows, name }: ExportProps) => (
  <WorkbookButton
    name={name}
    make={async () =>
      (await import(/* webpackChunkName: "workbook" */ './lots-workbook')).lotsWorkbook(rows)
    }
  >
    导出抽签表（Excel）
  </WorkbookButton>
)
