import { WorkbookButton } from '../../ui/WorkbookButton'
import type { ExportFiguresProps } from './ExportFigures'

/** Hands over the figures as the page shows them, as an Excel workbook. */
export function ExportFigures({ name, parts }: ExportFiguresProps) {
  const make = async () => {
    const { figuresWorkbook } = await import(
      /* webpackChunkName: "workbook" */ './figures-workbook'
    )
    return figuresWorkbook(parts)
  }
  return (
    <WorkbookButton name={name} make={make}>
      导出数字（Excel）
    </WorkbookButton>
  )
}
