import { now } from '../../platform/clock'
import { WorkbookButton } from '../../ui/WorkbookButton'
import type { Result } from './result-words'

/** Hands over one's learning record as an Excel workbook. */
export function SaveWorkbook({ results }: { readonly results: readonly Result[] }) {
  const make = async () => {
    const { learnedWorkbook } = await import(
      /* webpackChunkName: "workbook" */ './learned-workbook'
    )
    return learnedWorkbook(results, now() / 1000)
  }
  return (
    <WorkbookButton name="我的学习记录" make={make}>
      存成 Excel
    </WorkbookButton>
  )
}
