import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Words } from './element'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'
import './LinkRow.scss'

interface Props {
  /** Said small above the label: what the label is the value of. */
  readonly over?: string
  readonly label: ReactNode
  readonly note?: string
  readonly value?: string
  /** Money to be had: the reason to tap. */
  readonly sum?: string
  readonly icon?: IconName
  readonly onTap: () => void
}

/** One row that leads on. */
export const LinkRow = ({ over, label, note, value, sum, icon, onTap }: Props) => (
  <Tap className="link-row" onTap={onTap}>
    {icon && <Icon name={icon} />}
    <View className="stack grow">
      {over && <Words className="t-second">{over}</Words>}
      <Words className={over ? 't-strong' : 't-body'}>{label}</Words>
      {note && <Words className="t-small t-typed">{note}</Words>}
    </View>
    {value && <Words className="t-second figures">{value}</Words>}
    {sum && <Words className="t-title t-good t-keep figures">{sum}</Words>}
    <Icon name="right" />
  </Tap>
)
