import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { useDesk } from '../platform/desk'
import { followArrows } from './arrow-keys'
import './SideBySide.scss'

interface Props {
  /** What the list is of, for those who hear it. */
  readonly label: string
  readonly side: ReactNode
}

/** A list, and on a desk what was chosen from it beside it. */
export function SideBySide({ label, side, children }: PropsWithChildren<Props>) {
  const desk = useDesk()
  if (!desk) return <View className="beside__list">{children}</View>
  return (
    <div className="beside">
      <nav className="beside__list" aria-label={label} onKeyDown={followArrows}>
        {children}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on its own, so keys have to reach it, even where nothing in it can be pressed. */}
      <section className="beside__detail" aria-label="选中的内容" tabIndex={0}>
        {side}
      </section>
    </div>
  )
}
