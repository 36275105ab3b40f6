import { AsOfLine } from '../../eligibility/AsOfLine'
import { occasion } from '../../eligibility/occasion'
import type { Screened } from '../../eligibility/use-screening'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Words } from '../../ui/element'
import { Meter } from '../../ui/Meter'
import { Row, Stack } from '../../ui/Stack'

interface Props {
  readonly screening: Screened
  readonly answered: number
  readonly onBack: () => void
  readonly onChangeRole: () => void
}

/** How far the answers have settled things: it moves with every one. */
export function Progress({ screening, answered, onBack, onChangeRole }: Props) {
  const { role } = useStored(occasion)
  const { settled, open } = screening.counts
  const words = `已定 ${settled} 项,还有 ${open} 项没定`
  return (
    <Stack gap={2}>
      <AsOfLine note={role === 'enterprise' ? '企业' : '职工'} />
      <Meter label={words} of={settled + open} parts={[{ tone: 'brand', value: settled }]} />
      <Row between>
        <Words className="t-second figures">
          {answered > 0 ? `已答 ${answered} 题 · ` : ''}
          {words}
        </Words>
        {answered > 0 ? (
          <Button look="plain" onTap={onBack}>
            上一题
          </Button>
        ) : (
          <Button look="plain" onTap={onChangeRole}>
            换身份
          </Button>
        )}
      </Row>
    </Stack>
  )
}
