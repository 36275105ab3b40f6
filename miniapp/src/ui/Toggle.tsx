import { View } from '@tarojs/components'
import { classNames } from './class-names'
import { Words } from './element'
import { Tap } from './Tap'
import './Toggle.scss'

interface Props {
  readonly label: string
  readonly note?: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** A switch with its words; the whole row is the target. */
export const Toggle = ({ label, note, on, onChange }: Props) => (
  <Tap className="toggle" role="switch" checked={on} onTap={() => onChange(!on)}>
    <View className="stack grow">
      <Words>{label}</Words>
      {note && <Words className="t-small">{note}</Words>}
    </View>
    <View className={classNames('toggle__track', on && 'toggle__track--on')}>
      <View className="toggle__knob" />
    </View>
  </Tap>
)
