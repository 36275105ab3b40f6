import { View } from '@tarojs/components'
import './Meter.scss'

export interface MeterPart {
  readonly tone: 'good' | 'near' | 'wait' | 'calm' | 'past' | 'brand'
  readonly value: number
}

interface Props {
  readonly parts: readonly MeterPart[]
  readonly of: number
  /** What it shows, in words: the bar itself is silent. */
  readonly label: string
}

/** Shares of a whole, drawn as one bar. */
export function Meter({ parts, of, label }: Props) {
  const whole = Math.max(1, of)
  return (
    <View className="meter" role="img" aria-label={label}>
      {parts
        .filter(({ value }) => value > 0)
        .map(({ tone, value }) => (
          <View
            key={tone}
            className={`meter__part meter__part--${tone}`}
            style={{ width: `${(value / whole) * 100}%` }}
          />
        ))}
    </View>
  )
}
