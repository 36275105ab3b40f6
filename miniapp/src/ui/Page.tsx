import { View } from '@tarojs/components'
import { type PropsWithChildren, type ReactNode, useEffect } from 'react'
import { appearance } from '../platform/appearance'
import { dressNative, useDark } from '../platform/native-dress'
import { goBack, type Tab } from '../platform/navigate'
import { useStored } from '../platform/stored'
import { useTabBadge } from '../platform/tab-badge'
import { classNames } from './class-names'
import { Heading, web } from './element'
import { Icon } from './Icon'
import { Rail } from './Rail'
import { Tap } from './Tap'
import { Warnings } from './Warnings'
import { WechatAsks } from './WechatAsks'
import './Page.scss'

type Props = PropsWithChildren<{
  readonly title: string
  /** Set on the four tabs; everything else has a way back. */
  readonly tab?: Tab
  /** Stays at the bottom, within reach of a thumb. */
  readonly foot?: ReactNode
  /** Uses the whole desk: a list beside its detail. */
  readonly wide?: boolean
  /** Printed, it is a sheet of its own, without the page's title. */
  readonly sheet?: boolean
}>

/** The ground of every page: the reader's colours and size, the title, the way back, and what is amiss with the phone. */
export function Page({ title, tab, foot, wide, sheet, children }: Props) {
  const look = useStored(appearance)
  useTabBadge(tab)
  const dark = useDark(look)
  useEffect(() => dressNative(dark, title), [dark, title])
  const ground = look.dark === 'on' ? 'look--dark' : look.dark === 'auto' && 'look--auto'
  return (
    <View className={classNames('look', ground, look.large && 'look--large')}>
      <View
        className={classNames(
          'page',
          wide && 'page--wide',
          sheet && 'page--sheet',
          Boolean(tab) && 'page--tab',
          tab === 'home' && 'page--home',
        )}
      >
        {web && <Rail tab={tab} />}
        <View className="page__column">
          {web && <Bar title={title} back={!tab} />}
          <Warnings />
          <Main>{children}</Main>
          {foot && <View className="page__foot">{foot}</View>}
        </View>
      </View>
      <WechatAsks />
    </View>
  )
}

const Main = ({ children }: PropsWithChildren) =>
  web ? (
    <main className="page__body">{children}</main>
  ) : (
    <View className="page__body">{children}</View>
  )

const Bar = ({ title, back }: { readonly title: string; readonly back: boolean }) => (
  <header className="bar">
    {back ? (
      <Tap className="bar__back" label="返回" onTap={goBack}>
        <Icon name="left" large />
      </Tap>
    ) : (
      <span className="bar__back" />
    )}
    <Heading level={1} className="bar__title">
      {title}
    </Heading>
    <span className="bar__back" />
  </header>
)
