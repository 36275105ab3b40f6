import { View } from '@tarojs/components'
import { Card } from './Card'
import './Skeleton.scss'

const widths = ['62%', '88%', '40%']

/** The shape of what is coming. */
export const Skeleton = ({ cards = 3 }: { readonly cards?: number }) => (
  <View className="skeletons" role="status" aria-label="正在打开">
    {Array.from({ length: cards }, (_, card) => `card-${card}`).map((card) => (
      <Card key={card}>
        {widths.map((width) => (
          <View key={width} className="skeleton" style={{ width }} />
        ))}
      </Card>
    ))}
  </View>
)
