import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { useDesk } from '../platform/desk'
import './SideBySide.scss'

/** A list, and on a desk what was chosen from it beside it. */
export function SideBySide({ side, children }: PropsWithChildren<{ readonly side: ReactNode }>) {
  const desk = useDesk()
  return (
    <View className="beside">
      <View className="beside__list">{children}</View>
      {desk && <View className="beside__detail">{side}</View>}
    </View>
  )
}
