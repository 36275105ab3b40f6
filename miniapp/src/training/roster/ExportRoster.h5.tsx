import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { saveFile } from '../../platform/share'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Wrong } from '../../ui/Wrong'
import type { ExportProps } from './ExportRoster'
import { everybody } from './everybody'

/** Hands over the whole list of a session as an Excel workbook; how far it is, is shown. */
export function ExportRoster({ noticeId, sessionId, name }: ExportProps) {
  const [count, setCount] = useState(0)
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () => {
      setCount(0)
      const all = await everybody({ noticeId, sessionId }, setCount)
      const { rosterWorkbook } = await import(
        /* webpackChunkName: "workbook" */ './roster-workbook'
      )
      await saveFile(`${name}.xlsx`, rosterWorkbook(all))
    },
  })
  return (
    <>
      {error && <Wrong error={error} />}
      <Button look="outline" icon="file" busy={isPending} onTap={() => mutate()}>
        导出名单（Excel）
      </Button>
      {isPending && <Paragraph className="t-second figures">{`已取 ${count} 人…`}</Paragraph>}
    </>
  )
}
