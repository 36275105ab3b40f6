import { View } from '@tarojs/components'
import { classNames } from './class-names'
import { web } from './element'
import './icons.scss'

export type IconName =
  | 'check'
  | 'question'
  | 'dash'
  | 'cross'
  | 'clock'
  | 'people'
  | 'right'
  | 'left'
  | 'down'
  | 'up'
  | 'home'
  | 'services'
  | 'messages'
  | 'mine'
  | 'lock'
  | 'share'
  | 'print'
  | 'search'
  | 'calendar'
  | 'place'
  | 'warning'
  | 'offline'
  | 'retry'
  | 'edit'
  | 'trash'
  | 'save'
  | 'firm'
  | 'worker'
  | 'plus'
  | 'quote'
  | 'money'
  | 'folder'
  | 'sun'
  | 'text'
  | 'file'
  | 'bulb'

interface Props {
  readonly name: IconName
  readonly large?: boolean
}

/** Decoration beside words that say the same; screen readers skip it. */
export function Icon({ name, large }: Props) {
  const className = classNames('icon', `icon--${name}`, large && 'icon--large')
  return web ? <i className={className} aria-hidden="true" /> : <View className={className} />
}
