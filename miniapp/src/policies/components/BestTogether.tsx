import type { Combination, LeftOut } from '@cgt/shared/eligibility/combination'
import { yuanRange } from '@cgt/shared/values/money'
import type { Screened } from '../../eligibility/use-screening'
import { Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { kindText } from '../amount-text'

const rules: Readonly<Record<LeftOut['rule'], string>> = {
  chooseBest: '两项选高的',
  notBoth: '不能重复领',
  replaces: '不叠加',
}

/** Where some of what fits excludes the rest: which ones to take, and what they come to. */
export function BestTogether({ screening: { best, index } }: { readonly screening: Screened }) {
  const title = (id: string) => `「${index.policies.get(id)?.title ?? id}」`
  const choices = best.filter(({ leftOut }) => leftOut.length > 0)
  if (choices.length === 0) return null
  const sum = ({ kind, lowFen, highFen }: Combination) =>
    `${kindText[kind]}合起来最多 ${yuanRange(lowFen, highFen)}，这样选：`
  return (
    <Stack gap={1} className="results-note">
      {choices.map((choice) => (
        <Stack key={choice.kind} gap={1}>
          <Paragraph className="t-strong">{sum(choice)}</Paragraph>
          {choice.leftOut.map(({ policyId, because, rule }) => (
            <Paragraph key={policyId} className="t-second">
              领{title(because)}，不领{title(policyId)}（{rules[rule]}）
            </Paragraph>
          ))}
        </Stack>
      ))}
    </Stack>
  )
}
