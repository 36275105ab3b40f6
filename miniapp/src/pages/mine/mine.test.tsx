import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderPage } from '../../testing/render-page'
import { phone } from '../../testing/taro'
import Mine from './index'

it('turns to 大字版 and dark at once, and keeps it', () => {
  const { container } = renderPage(<Mine />)
  fireEvent.click(screen.getByRole('switch', { name: /大字版/ }))
  fireEvent.click(screen.getByRole('radio', { name: '深色' }))
  expect(container.querySelector('.look')).toHaveClass('look--large', 'look--dark')
  expect(phone.storage.get('appearance')).toBe('{"large":true,"dark":"on"}')
})

it('says what stays on the phone, and that nobody need sign in', () => {
  renderPage(<Mine />)
  expect(screen.getByText('没登录也能用')).toBeInTheDocument()
  expect(screen.getByText('什么留在手机上')).toBeInTheDocument()
})
