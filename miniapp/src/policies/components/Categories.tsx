import { View } from '@tarojs/components'
import { useOccasion } from '../../eligibility/occasion'
import type { Screened } from '../../eligibility/use-screening'
import { openTab } from '../../platform/navigate'
import { Heading, Section, Words } from '../../ui/element'
import { Tap } from '../../ui/Tap'
import { narrow } from '../filter'
import { topicsOf } from '../topics'
import './Categories.scss'

/** The catalogue by kind, for those who would rather look around. */
export function Categories({ screening }: { readonly screening: Screened }) {
  const { role, asOf } = useOccasion()
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
        {topicsOf(own, asOf)
          .slice(0, 8)
          .map(({ name, policies }) => (
            <Tap key={name} className="category" onTap={() => show(name)}>
              <Words className="grow">{name}</Words>
              <Words className="t-small figures">{policies}</Words>
            </Tap>
          ))}
      </View>
    </Section>
  )
}
