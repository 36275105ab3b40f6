import { today } from '../../platform/clock'
import { saveTextFile } from '../../platform/share'
import { Button } from '../../ui/Button'
import { PrintButton } from '../../ui/PrintButton'
import { Row, Stack } from '../../ui/Stack'
import { StepUpSheet } from '../../ui/StepUpSheet'
import { useProven } from '../../ui/use-proven'
import { Wrong } from '../../ui/Wrong'
import type { Filters } from '../filters'
import { exported } from '../queries'

/** Takes what was found along, as a table, as data, or on paper. */
export function ExportRow({ filters }: { readonly filters: Filters }) {
  const exporting = useProven(exported, {
    onDone: (text, { format }) => void saveTextFile(`审计记录-${today()}.${format}`, text),
  })
  return (
    <Stack gap={2} className="no-print">
      <Row gap={2} wrap>
        <Button
          look="outline"
          icon="save"
          busy={exporting.isPending}
          onTap={() => exporting.send({ filters, format: 'csv' })}
        >
          导出表格
        </Button>
        <Button
          look="outline"
          icon="save"
          busy={exporting.isPending}
          onTap={() => exporting.send({ filters, format: 'jsonl' })}
        >
          导出数据
        </Button>
        <PrintButton>打印</PrintButton>
      </Row>
      {exporting.error && <Wrong error={exporting.error} />}
      <StepUpSheet {...exporting.stepUp} />
    </Stack>
  )
}
