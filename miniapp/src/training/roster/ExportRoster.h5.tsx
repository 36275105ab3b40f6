import { useState } from 'react'
import { WorkbookButton } from '../../ui/WorkbookButton'
import type { ExportProps } from './ExportRoster'
import { everybody } from './everybody'

/** Hands over the whole list of a session as an Excel workbook; how far it is, is shown. */
export function ExportRoster({ noticeId, sessionId, name }: ExportProps) {
  const [count, setCount] = useState(0)
  const make = async () => {
    setCount(0)
    const all = await everybody({ noticeId, sessionId }, setCount)
    const { rosterWorkbook } = await import(/* webpackChunkName: "workbook" */ './roster-workbook')
    return rosterWorkbook(all)
  }
  return (
    <WorkbookButton name={name} make={make} progress={`已取 ${count} 人…`}>
      导出名单（Excel）
    </WorkbookButton>
  )
}
