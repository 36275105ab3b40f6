import { Text as TaroText, View } from '@tarojs/components'
import { createElement, type PropsWithChildren, type ReactNode } from 'react'

/** H5 gets the real elements, so that keyboards and screen readers work; WeChat gets views. */
export const web = process.env.TARO_ENV === 'h5'

type Props = PropsWithChildren<{
  readonly className?: string
  readonly id?: string
  readonly hidden?: boolean
  readonly role?: 'status'
}>

const isWord = (child: unknown) => typeof child === 'string' || typeof child === 'number'

/** Words beside words as one: each would be an element of its own on the way to WeChat's view layer. */
const joined = (children: ReactNode): ReactNode =>
  Array.isArray(children) && children.every(isWord) ? children.join('') : children

const element =
  (tag: string) =>
  ({ children, ...props }: Props) =>
    web ? createElement(tag, props, children) : <View {...props}>{joined(children)}</View>

export const Box = element('div')
export const Section = element('section')
export const List = element('ul')
export const Item = element('li')
export const Paragraph = element('p')
export const Quote = element('blockquote')

interface ForeignProps {
  /** BCP 47. */
  readonly language: string
  readonly children: string
}

/** A paragraph in another language, read aloud in it; WeChat has one voice for all. */
export const Foreign = ({ language, children }: ForeignProps) =>
  web ? <p lang={language}>{children}</p> : <View>{children}</View>

/** Words inside a line. */
export const Words = ({ children, ...props }: Props) =>
  web ? <span {...props}>{children}</span> : <TaroText {...props}>{joined(children)}</TaroText>

/** Words beside an icon or a link: WeChat draws nothing but words inside a text. */
export const Line = element('span')

interface HeadingProps extends Props {
  readonly level: 1 | 2 | 3
}

export const Heading = ({ level, children, ...props }: HeadingProps) =>
  web ? (
    createElement(`h${level}`, props, children)
  ) : (
    <View {...props} role="heading" aria-level={level}>
      {joined(children)}
    </View>
  )
