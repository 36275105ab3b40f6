import type { AudienceTest } from '@cgt/shared/training/audience'
import { useRulePack } from '../../eligibility/PackProvider'
import { phoneFacts } from '../../eligibility/phone-facts'
import { today } from '../../platform/clock'
import { useStored } from '../../platform/stored'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { fitOf } from '../fit'
import { testWords } from '../words'
import { FitTag } from './FitTag'

const metWords = { yes: '你符合', no: '你不符合', unknown: '还不知道你的情况' } as const

/** Whom a training is for, one by one, and what of it the reader meets. */
export function Audience({ tests }: { readonly tests: readonly AudienceTest[] }) {
  const { data: pack } = useRulePack()
  const facts = useStored(phoneFacts)
  const defs = pack?.facts ?? []
  return (
    <Card>
      <Stack gap={2}>
        <Heading level={2} className="t-title">
          面向谁
        </Heading>
        <FitTag audience={tests} />
        {tests.length === 0 && <Paragraph>不限，谁都能报。</Paragraph>}
        {pack &&
          tests.map((test) => (
            <Paragraph key={test.fact}>
              {testWords(
                defs.find(({ key }) => key === test.fact),
                test,
              )}
              {` · ${metWords[fitOf(defs, [test], facts, today()).fits]}`}
            </Paragraph>
          ))}
      </Stack>
    </Card>
  )
}
