import { View } from '@tarojs/components'
import { Tap } from '../ui/Tap'
import './QuickMonths.scss'

const spans = [
  { months: 0, word: '没有' },
  { months: 6, word: '半年' },
  { months: 12, word: '1 年' },
  { months: 24, word: '2 年' },
  { months: 36, word: '3 年' },
  { months: 60, word: '5 年' },
]

/** Nobody counts their months: common spans, one tap each. */
export const QuickMonths = ({ onPick }: { readonly onPick: (months: number) => void }) => (
  <View className="quick-months" role="group" aria-label="常用的月数">
    {spans.map(({ months, word }) => (
      <Tap key={months} className="quick-months__one" onTap={() => onPick(months)}>
        {word}
      </Tap>
    ))}
  </View>
)
