import type { Evaluation } from '@cgt/shared/eligibility/evaluation'
import type { FactDef, FactKey } from '@cgt/shared/eligibility/fact'
import type { Policy, PolicyVersion } from '@cgt/shared/eligibility/policy'
import { View } from '@tarojs/components'
import { classNames } from '../../ui/class-names'
import { Heading, Words } from '../../ui/element'
import { Icon } from '../../ui/Icon'
import { Tap } from '../../ui/Tap'
import { VerdictTag } from '../../ui/VerdictTag'
import { amountText, kindOf, versionOn } from '../amount-text'
import { partsOf, partsText } from '../criterion-parts'
import { nextStep } from '../next-step'
import { untilText } from '../until-text'
import { PolicyTitle } from './PolicyTitle'
import './PolicyCard.scss'

interface Props {
  readonly policy: Policy
  readonly evaluation: Evaluation
  readonly facts: ReadonlyMap<FactKey, FactDef>
  readonly href?: string
  readonly current?: boolean
  readonly onOpen: () => void
}

function tagWord(
  { verdict, criteria }: Evaluation,
  version: PolicyVersion | undefined,
): string | undefined {
  const parts = partsOf(criteria, version)
  if (verdict === 'eligible') return `符合 · ${partsText(parts)}`
  if (verdict !== 'undetermined') return undefined
  return `需确认 ${parts.filter(({ outcome }) => outcome === 'unknown').length} 条`
}

/** What · how much · until when · the one thing to do next. */
export function PolicyCard({ policy, evaluation, facts, href, current, onOpen }: Props) {
  const { verdict, amounts, asOf } = evaluation
  const [amount] = amounts
  const version = versionOn(policy, asOf)
  const word = tagWord(evaluation, version)
  return (
    <Tap
      className={classNames('policy-card', current && 'policy-card--current')}
      onTap={onOpen}
      {...(href ? { href } : {})}
      current={current === true}
    >
      <View className="row row--between row--top gap-3">
        <Heading level={3} className="t-strong grow">
          <PolicyTitle title={policy.title} />
        </Heading>
        <Words className={classNames('policy-card__sum', amount && 'policy-card__sum--money')}>
          {amount ? amountText(amount) : kindOf(version)}
        </Words>
      </View>
      <Words className="t-second">{nextStep(evaluation, policy, facts)}</Words>
      <View className="row row--between row--wrap gap-2 policy-card__end">
        <VerdictTag verdict={verdict} {...(word ? { word } : {})} />
        <Words className="t-small figures">{untilText(policy, asOf)}</Words>
      </View>
      <View className="policy-card__go">
        <Icon name="right" />
      </View>
    </Tap>
  )
}
