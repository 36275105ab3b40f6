import { View } from '@tarojs/components'
import { AsOfLine } from '../../eligibility/AsOfLine'
import type { Screened } from '../../eligibility/use-screening'
import { Button } from '../../ui/Button'
import { Words } from '../../ui/element'
import { Meter } from '../../ui/Meter'
import { Row, Stack } from '../../ui/Stack'

interface Props {
  readonly screening: Screened
  readonly answered: number
  /** For whom and about what: 职工 · 技能提升等 2 样. */
  readonly scope: string
  readonly onBack: () => void
}

/** How far the answers have settled things: it moves with every one. */
export function Progress({ screening, answered, scope, onBack }: Props) {
  const { settled, open } = screening.counts
  const words = `已定 ${settled} 项，还有 ${open} 项没定`
  return (
    <Stack gap={2}>
      <AsOfLine note={scope} />
      <Meter label={words} of={settled + open} parts={[{ tone: 'brand', value: settled }]} />
      <Row between>
        <View role="status">
          <Words className="t-second figures">
            {answered > 0 ? `已答 ${answered} 题 · ` : ''}
            {words}
          </Words>
        </View>
        {answered > 0 && (
          <Button look="plain" onTap={onBack}>
            上一题
          </Button>
        )}
      </Row>
    </Stack>
  )
}
