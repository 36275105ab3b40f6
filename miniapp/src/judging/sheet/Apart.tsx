import { momentText } from '@cgt/shared/values/moment-text'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import type { SheetAt } from '../keep/desks'
import { dropWritten, putWritten, type Written } from '../keep/written'
import type { Part } from '../mark-text'
import type { OwnSheet } from '../sheet-state'
import { MarksTold } from './MarksTold'

interface Props {
  readonly at: SheetAt
  readonly own: OwnSheet
  readonly mine: Written
  readonly parts: readonly Part[]
}

/** The same sheet was changed here and elsewhere: both, for its judge to choose. */
export function Apart({ at, own: { kept }, mine, parts }: Props) {
  const takeMine = () => {
    const { isApart: _, ...rest } = mine
    putWritten({ ...rest, base: kept?.version ?? 0 })
  }
  return (
    <>
      <Card tone="wait">
        <Stack gap={1}>
          <Heading level={2} className="t-title">
            这张表在别的设备上也存过
          </Heading>
          <Paragraph className="t-second">两份都在，对照着选一份；选了还能接着改。</Paragraph>
        </Stack>
      </Card>
      <Card>
        <Stack gap={3}>
          <Heading level={3} className="t-strong">
            这台手机上的
          </Heading>
          <MarksTold parts={parts} entered={mine.entered} />
          <Button onTap={takeMine}>用这台手机上的</Button>
        </Stack>
      </Card>
      <Card>
        <Stack gap={3}>
          <Stack gap={1}>
            <Heading level={3} className="t-strong">
              别的设备存的
            </Heading>
            {kept && (
              <Paragraph className="t-small figures">
                {`${momentText(kept.savedAt)} 存的第 ${kept.version} 版`}
              </Paragraph>
            )}
          </Stack>
          <MarksTold parts={parts} entered={kept ?? { marks: {} }} />
          <Button look="outline" onTap={() => dropWritten(at)}>
            用别的设备存的
          </Button>
        </Stack>
      </Card>
    </>
  )
}
