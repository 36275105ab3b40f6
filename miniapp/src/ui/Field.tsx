import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Paragraph, Words } from './element'
import { Input, type InputProps } from './Input'
import { Writing } from './Writing'
import './Field.scss'

interface Props extends Omit<InputProps, 'invalid' | 'describedBy'> {
  readonly id: string
  /** Stands after the number: 个月, 元. */
  readonly unit?: string
  readonly error?: string | undefined
  /** The label is already the page's question. */
  readonly bare?: boolean
  /** More than a line is typed. */
  readonly long?: boolean
  readonly action?: ReactNode
}

/** A label, a line to type on, or several, and what is wrong with it. */
export const Field = ({ id, unit, error, bare, long, action, ...input }: Props) => (
  <View className="field">
    {!bare && <Words className="field__label">{input.label}</Words>}
    <View className={classNames('field__box', Boolean(error) && 'field__box--wrong')}>
      <Typed
        {...input}
        long={long === true}
        invalid={Boolean(error)}
        {...(error ? { describedBy: `${id}-wrong` } : {})}
      />
      {unit && <Words className="field__unit">{unit}</Words>}
      {action}
    </View>
    {error && (
      <Paragraph id={`${id}-wrong`} className="field__wrong">
        {error}
      </Paragraph>
    )}
  </View>
)

const Typed = ({ long, ...input }: InputProps & { readonly long: boolean }) =>
  long ? <Writing {...input} /> : <Input {...input} />
