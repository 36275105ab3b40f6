import { act, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createStored } from '../platform/stored'
import { phone } from '../testing/taro'
import { Warnings } from './Warnings'

it('says that the phone is full as long as it is, and loses nothing meanwhile', () => {
  const kept = createStored('kept-for-test', '')
  render(<Warnings />)
  phone.refuses = () => true
  act(() => kept.write('36'))
  expect(screen.getByRole('status')).toHaveTextContent('手机存不下了')
  expect(kept.read()).toBe('36')
  phone.refuses = () => false
  act(() => kept.write('37'))
  expect(screen.queryByRole('status')).toBeNull()
})
