import { View } from '@tarojs/components'
import { classNames } from './class-names'
import { Tap } from './Tap'
import './Segments.scss'

interface Props<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}

/** Two to four ways to look at one thing. */
export const Segments = <Value extends string>({
  label,
  options,
  chosen,
  onChoose,
}: Props<Value>) => (
  <View className="segments" role="radiogroup" aria-label={label}>
    {options.map((option) => (
      <Tap
        key={option.value}
        role="radio"
        checked={option.value === chosen}
        className={classNames('segment', option.value === chosen && 'segment--on')}
        onTap={() => onChoose(option.value)}
      >
        {option.label}
      </Tap>
    ))}
  </View>
)
