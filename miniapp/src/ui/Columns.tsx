import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import './Columns.scss'

/** What matters most, and what may be looked at beside it; below it on a phone. */
export const Columns = ({ aside, children }: PropsWithChildren<{ readonly aside: ReactNode }>) => (
  <View className="columns">
    <View className="columns__main">{children}</View>
    <View className="columns__aside">{aside}</View>
  </View>
)
