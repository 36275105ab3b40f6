import { session } from '../../platform/session'
import { saveTextFile } from '../../platform/share'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { PrintButton } from '../../ui/PrintButton'
import { Stack } from '../../ui/Stack'
import type { Result } from './result-words'
import { SaveWorkbook } from './SaveWorkbook'
import { statementsOf } from './statements'

/** Takes the learning record along: on paper, as a workbook, and as other learning platforms read it. */
export function KeepRecord({ results }: { readonly results: readonly Result[] }) {
  const save = () => {
    const own = session.read()?.personId ?? ''
    const text = JSON.stringify(statementsOf(results, own), null, 2)
    void saveTextFile('我的学习记录-xAPI.json', text)
  }
  return (
    <Card className="no-print">
      <Stack gap={2}>
        <Heading level={2} className="t-title">
          带走这份记录
        </Heading>
        <PrintButton>打印或存成 PDF</PrintButton>
        <SaveWorkbook results={results} />
        <Button look="outline" icon="share" onTap={save}>
          交给别的学习平台（xAPI）
        </Button>
        <Paragraph className="t-second">
          xAPI 是各家学习平台都能读的格式。里面有培训、学习时间和成绩，没有你的姓名和证件号。
        </Paragraph>
      </Stack>
    </Card>
  )
}
