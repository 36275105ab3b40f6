import { View } from '@tarojs/components'
import { Words } from './element'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'
import './LinkRow.scss'

interface Props {
  readonly label: string
  readonly note?: string
  readonly value?: string
  readonly icon?: IconName
  readonly onTap: () => void
}

/** One row that leads on. */
export const LinkRow = ({ label, note, value, icon, onTap }: Props) => (
  <Tap className="link-row" onTap={onTap}>
    {icon && <Icon name={icon} />}
    <View className="stack grow">
      <Words>{label}</Words>
      {note && <Words className="t-small">{note}</Words>}
    </View>
    {value && <Words className="t-second figures">{value}</Words>}
    <Icon name="right" />
  </Tap>
)
