import { View } from '@tarojs/components'
import type { MouseEvent, PropsWithChildren } from 'react'
import { classNames } from './class-names'
import { web } from './element'

type Props = PropsWithChildren<{
  readonly onTap: () => void
  readonly className?: string
  /** Said instead of the content, where the content alone is not clear. */
  readonly label?: string
  readonly disabled?: boolean
  readonly role?: 'radio' | 'checkbox' | 'switch' | 'tab'
  readonly checked?: boolean
  readonly expanded?: boolean
  readonly current?: boolean
  /** Address on H5, for a link that a browser can open by itself. */
  readonly href?: string
}>

interface Said extends Omit<Props, 'role'> {
  readonly role?: Props['role'] | 'button' | 'link'
}

const said = ({ label, role, checked, expanded, current }: Said) => ({
  ...(label ? { 'aria-label': label } : {}),
  ...(role ? { role } : {}),
  ...(checked === undefined
    ? {}
    : role === 'tab'
      ? { 'aria-selected': checked }
      : { 'aria-checked': checked }),
  ...(expanded === undefined ? {} : { 'aria-expanded': expanded }),
  ...(current ? ({ 'aria-current': 'page' } as const) : {}),
})

/** Anything that is touched or clicked. At least 44 px high. */
export function Tap(props: Props) {
  const { onTap, disabled = false, href, children } = props
  const className = classNames('tap', props.className)
  if (!web)
    return (
      <View
        className={classNames(className, disabled && 'tap--disabled')}
        hoverClass={disabled ? 'none' : 'tap--pressed'}
        onClick={() => disabled || onTap()}
        {...said({ role: href ? 'link' : 'button', ...props })}
        {...(disabled && { 'aria-disabled': true })}
      >
        {children}
      </View>
    )
  const onClick = (event: MouseEvent) => {
    if (href && (event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    onTap()
  }
  return href ? (
    <a className={className} href={`#${href}`} onClick={onClick} {...said(props)}>
      {children}
    </a>
  ) : (
    <button
      type="button"
      className={className}
      disabled={disabled}
      onClick={onClick}
      {...said(props)}
    >
      {children}
    </button>
  )
}
