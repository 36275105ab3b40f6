import { View } from '@tarojs/components'
import { Icon } from './Icon'
import { Input } from './Input'
import { Tap } from './Tap'
import './Field.scss'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Finds as one types. */
export const SearchField = ({ label, value, onChange }: Props) => (
  <View className="field__box">
    <Icon name="search" />
    <Input
      kind="search"
      label={label}
      placeholder={label}
      value={value}
      maxLength={60}
      onChange={onChange}
    />
    {value !== '' && (
      <Tap label="清空" onTap={() => onChange('')}>
        <Icon name="cross" />
      </Tap>
    )}
  </View>
)
