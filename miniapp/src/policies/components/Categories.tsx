import type { Policy } from '@cgt/shared/eligibility/policy'
import { View } from '@tarojs/components'
import { useOccasion } from '../../eligibility/occasion'
import type { Screened } from '../../eligibility/use-screening'
import { openTab } from '../../platform/navigate'
import { Heading, Section, Words } from '../../ui/element'
import { Tap } from '../../ui/Tap'
import { narrow } from '../filter'
import './Categories.scss'

const headOf = ({ category }: Policy) => category.split('/')[0] ?? category

function counted(policies: readonly Policy[]) {
  const counts = new Map<string, number>()
  for (const policy of policies) counts.set(headOf(policy), (counts.get(headOf(policy)) ?? 0) + 1)
  return Array.from(counts).sort((a, b) => b[1] - a[1])
}

/** The catalogue by kind, for those who would rather look around. */
export function Categories({ screening }: { readonly screening: Screened }) {
  const { role } = useOccasion()
  const own = Array.from(screening.index.policies.values()).filter(
    ({ subject }) => subject === role,
  )
  const show = (category: string) => {
    narrow({ text: category, region: undefined, industry: undefined })
    openTab('services')
  }
  return (
    <Section className="stack gap-2">
      <Heading level={2} className="t-title">
        按类别看
      </Heading>
      <View className="categories">
        {counted(own)
          .slice(0, 8)
          .map(([category, count]) => (
            <Tap key={category} className="category" onTap={() => show(category)}>
              <Words className="grow">{category}</Words>
              <Words className="t-small figures">{count}</Words>
            </Tap>
          ))}
      </View>
    </Section>
  )
}
