// Stands in for @tarojs/components under Vitest: the same names, plain HTML.
import { type ChangeEvent, createElement, type PropsWithChildren } from 'react'

type Props = PropsWithChildren<Record<string, unknown>>

const kept = /^(id|className|style|role|aria-.*|src|type|placeholder|onClick)$/

const pick = (props: Props) =>
  Object.fromEntries(Object.entries(props).filter(([name]) => kept.test(name)))

const element =
  (tag: string) =>
  ({ children, ...props }: Props) =>
    createElement(tag, pick(props), children)

export const View = element('div')
export const Text = element('span')
export const Button = element('button')
export const Picker = element('div')

type InputProps = Props & {
  value?: string
  onInput?: (event: { detail: { value: string } }) => void
}

export const Input = ({ value, onInput, ...props }: InputProps) =>
  createElement('input', {
    ...pick(props),
    value: value ?? '',
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      onInput?.({ detail: { value: event.target.value } }),
  })
