import type { AudienceTest } from '@cgt/shared/training/audience'
import { useRulePack } from '../../eligibility/PackProvider'
import { phoneFacts } from '../../eligibility/phone-facts'
import { today } from '../../platform/clock'
import { useStored } from '../../platform/stored'
import { Row } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { fitOf } from '../fit'
import { fitWords } from '../words'

/** Whether one is meant; nothing before the pack is there. */
export function FitTag({ audience }: { readonly audience: readonly AudienceTest[] }) {
  const { data: pack } = useRulePack()
  const facts = useStored(phoneFacts)
  if (!pack) return null
  const [words, tone] = fitWords(fitOf(pack.facts, audience, facts, today()))
  return (
    <Row>
      <Tag tone={tone}>{words}</Tag>
    </Row>
  )
}
