import { useMutation } from '@tanstack/react-query'
import { saveFile } from '../../platform/share'
import { Button } from '../../ui/Button'
import { Wrong } from '../../ui/Wrong'
import type { ExportFiguresProps } from './ExportFigures'

/** Hands over the figures as the page shows them, as an Excel workbook. */
export function ExportFigures({ name, parts }: ExportFiguresProps) {
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () => {
      const { figuresWorkbook } = await import(
        /* webpackChunkName: "workbook" */ './figures-workbook'
      )
      await saveFile(`${name}.xlsx`, figuresWorkbook(parts))
    },
  })
  return (
    <>
      {error && <Wrong error={error} />}
      <Button look="outline" icon="file" busy={isPending} onTap={() => mutate()}>
        导出数字（Excel）
      </Button>
    </>
  )
}
