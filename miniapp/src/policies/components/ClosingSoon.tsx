import type { Policy } from '@cgt/shared/eligibility/policy'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { View } from '@tarojs/components'
import { useOccasion } from '../../eligibility/occasion'
import type { Screened } from '../../eligibility/use-screening'
import { open } from '../../platform/navigate'
import { toUrl } from '../../platform/url'
import { Heading, Section, Words } from '../../ui/element'
import { prose } from '../../ui/prose'
import { Tap } from '../../ui/Tap'
import { versionOn } from '../amount-text'
import type { Grouped } from '../groups'
import { paths } from '../paths'
import { daysLeft } from '../until-text'
import { PolicyTitle } from './PolicyTitle'
import './ClosingSoon.scss'

interface Props {
  readonly screening: Screened
  readonly groups: Grouped
}

interface Closing {
  readonly policy: Policy
  readonly days: number
}

const horizon = 120

/** What may still be had, and ends soonest. */
export function ClosingSoon({ screening, groups }: Props) {
  const { asOf } = useOccasion()
  const closing = [...groups.fits, ...groups.near, ...groups.open]
    .flatMap(({ policyId }): readonly Closing[] => {
      const policy = screening.index.policies.get(policyId)
      const days = policy && daysLeft(policy, asOf)
      return policy && days !== undefined && days <= horizon ? [{ policy, days }] : []
    })
    .sort((a, b) => a.days - b.days)
    .slice(0, 3)
  if (closing.length === 0) return null
  return (
    <Section className="stack gap-2">
      <Heading level={2} className="t-title">
        快截止
      </Heading>
      {closing.map(({ policy, days }) => (
        <Tap
          key={policy.id}
          className="closing"
          href={toUrl(paths.detail, { id: policy.id })}
          onTap={() => open(paths.detail, { id: policy.id })}
        >
          <View className="stack grow">
            <Words className="t-strong">
              <PolicyTitle title={policy.title} />
            </Words>
            <Words className="t-second">
              {prose(versionOn(policy, asOf)?.benefits[0]?.words ?? policy.summary)}
            </Words>
          </View>
          <View className="closing__end">
            <Words className="t-strong t-brand figures t-keep">
              {days === 0 ? '今天截止' : `剩 ${days} 天`}
            </Words>
            <Words className="t-small figures t-keep">
              {calendarDate(versionOn(policy, asOf)?.to ?? asOf)}止
            </Words>
          </View>
        </Tap>
      ))}
    </Section>
  )
}
