import { AsOfLine } from '../../eligibility/AsOfLine'
import type { Screened } from '../../eligibility/use-screening'
import { Words } from '../../ui/element'
import { Meter } from '../../ui/Meter'
import { Stack } from '../../ui/Stack'

interface Props {
  readonly screening: Screened
  readonly answered: number
  /** Where only one policy is asked about: the most questions it may still need. */
  readonly left: number | undefined
  /** For whom and about what: 职工 · 技能提升等 2 样. */
  readonly scope: string
}

const settledText = (settled: number, open: number): string =>
  open > 0 ? `${settled} 项有结果了，还有 ${open} 项要问` : `${settled} 项都有结果了`

/** How far the answers have settled things: it moves with every one. */
export function Progress({ screening, answered, left, scope }: Props) {
  const { settled, open } = screening.counts
  const [done, words] =
    left === undefined
      ? [settled / (settled + open), settledText(settled, open)]
      : [answered / (answered + left), `最多还有 ${left} 题`]
  return (
    <Stack gap={2}>
      <AsOfLine note={scope} />
      <Meter label={words} of={1} parts={[{ tone: 'brand', value: done }]} />
      <Words className="t-second figures">
        {answered > 0 ? `已答 ${answered} 题 · ` : ''}
        {words}
      </Words>
    </Stack>
  )
}
