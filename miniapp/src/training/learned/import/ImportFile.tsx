import type { KnownLine } from '@cgt/shared/training/reconcile'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { today } from '../../../platform/clock'
import { pickFile } from '../../../platform/pick-file'
import { Button } from '../../../ui/Button'
import { Paragraph } from '../../../ui/element'
import { Wrong } from '../../../ui/Wrong'
import { ColumnRows } from './ColumnRows'
import { type Columns, likelyUnit, recognised } from './columns'
import { ImportReport } from './ImportReport'
import { readTable } from './read-table'
import { reportOn } from './report'
import type { SheetRows } from './sheet-rows'

interface Read {
  readonly table: SheetRows
  readonly columns: Columns
  readonly unit: string
}

async function pick(): Promise<Read | undefined> {
  const file = await pickFile(['csv', 'xlsx'])
  if (!file) return undefined
  const table = await readTable(file)
  const columns = recognised(table.head)
  const unit = likelyUnit(table.head[columns.get('minutes') ?? -1] ?? '')
  return { table, columns, unit }
}

/** Picks an export of another platform, reads it on this device, and says what would come of it. */
export function ImportFile({ known }: { readonly known: readonly KnownLine[] }) {
  const [read, setRead] = useState<Read>()
  const [kept, setKept] = useState<number>()
  const picking = useMutation({
    mutationFn: pick,
    onSuccess: (found) => {
      setKept(undefined)
      setRead(found)
    },
  })
  const done = (count: number) => {
    setRead(undefined)
    setKept(count)
  }
  return (
    <>
      {picking.error && <Wrong error={picking.error} />}
      {kept !== undefined && (
        <Paragraph className="t-good figures">{`导入了 ${kept} 行。`}</Paragraph>
      )}
      {/* Older browsers do not say when one turns back: the button stays. */}
      <Button look="outline" icon="file" onTap={() => picking.mutate()}>
        {read ? '换一个文件' : '选一个 CSV 或 Excel 文件'}
      </Button>
      {read && (
        <>
          <ColumnRows
            head={read.table.head}
            columns={read.columns}
            unit={read.unit}
            onColumns={(columns) => setRead({ ...read, columns })}
            onUnit={(unit) => setRead({ ...read, unit })}
          />
          <ImportReport
            report={reportOn(read.table, { ...read, today: today(), known })}
            onKept={done}
          />
        </>
      )}
    </>
  )
}
