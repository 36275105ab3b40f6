import { useMutation } from '@tanstack/react-query'
import { now } from '../../platform/clock'
import { saveFile } from '../../platform/share'
import { Button } from '../../ui/Button'
import { Wrong } from '../../ui/Wrong'
import type { Result } from './result-words'

/** Hands over one's learning record as an Excel workbook. */
export function SaveWorkbook({ results }: { readonly results: readonly Result[] }) {
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () => {
      const { learnedWorkbook } = await import(
        /* webpackChunkName: "workbook" */ './learned-workbook'
      )
      await saveFile('我的学习记录.xlsx', learnedWorkbook(results, now() / 1000))
    },
  })
  return (
    <>
      {error && <Wrong error={error} />}
      <Button look="outline" icon="file" busy={isPending} onTap={() => mutate()}>
        存成 Excel
      </Button>
    </>
  )
}
