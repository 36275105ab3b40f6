import { AsOfLine } from '../../eligibility/AsOfLine'
import type { Screened } from '../../eligibility/use-screening'
import { Words } from '../../ui/element'
import { Meter } from '../../ui/Meter'
import { Stack } from '../../ui/Stack'

interface Props {
  readonly screening: Screened
  readonly answered: number
  /** For whom and about what: 职工 · 技能提升等 2 样. */
  readonly scope: string
}

/** How far the answers have settled things: it moves with every one. */
export function Progress({ screening, answered, scope }: Props) {
  const { settled, open } = screening.counts
  const words = `已定 ${settled} 项，还有 ${open} 项没定`
  return (
    <Stack gap={2}>
      <AsOfLine note={scope} />
      <Meter label={words} of={settled + open} parts={[{ tone: 'brand', value: settled }]} />
      <Words className="t-second figures">
        {answered > 0 ? `已答 ${answered} 题 · ` : ''}
        {words}
      </Words>
    </Stack>
  )
}
