import { knownImport, knownResult } from '@cgt/shared/training/reconcile'
import { Card } from '../../../ui/Card'
import { Heading, Paragraph } from '../../../ui/element'
import { Stack } from '../../../ui/Stack'
import { Wrong } from '../../../ui/Wrong'
import type { Result } from '../result-words'
import { Imported } from './Imported'
import { ImportFile } from './ImportFile'
import { useImports } from './queries'

/** What one learned elsewhere, as one says oneself: kept beside the record, and no union's word. */
export function FromElsewhere({ results }: { readonly results: readonly Result[] }) {
  const { data, error } = useImports()
  const imports = data?.imports ?? []
  const brought = imports.flatMap(({ lines }) => lines)
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={2} className="t-title">
          别的平台上学的
        </Heading>
        <Paragraph className="t-second">
          把别的平台导出的表格（CSV 或
          .xlsx）导进来，一起看。没有工会核对，不算证书，也不影响能领什么。文件在这台设备上读，先看结果再导入。
        </Paragraph>
        {error && <Wrong error={error} />}
        {imports.map((one) => (
          <Imported key={one.importId} of={one} />
        ))}
        {data && <ImportFile known={[...results.map(knownResult), ...brought.map(knownImport)]} />}
      </Stack>
    </Card>
  )
}
