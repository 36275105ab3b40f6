import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { phoneFacts } from '../../eligibility/phone-facts'
import { session } from '../../platform/session'
import { renderPage } from '../../testing/render-page'
import { signInAs } from '../../testing/sign-in'
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

describe('who leaves a phone', () => {
  beforeEach(() => {
    phone.answer = async () => ({ statusCode: 200, data: {} })
    signInAs('p')
  })

  it('is asked whether what was told to it stays, and may take it all away', async () => {
    phoneFacts.write({ 'worker.age': { value: 40 } })
    renderPage(<Mine />)
    fireEvent.click(screen.getByRole('button', { name: '退出' }))
    expect(session.read()).not.toBeNull()
    expect(screen.getByText(/填过 1 项情况/)).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '退出，并删掉情况' }))
    expect(await screen.findByText('没登录也能用')).toBeInTheDocument()
    expect(phoneFacts.read()).toEqual({})
  })

  it('may leave it there', async () => {
    phoneFacts.write({ 'worker.age': { value: 40 } })
    renderPage(<Mine />)
    fireEvent.click(screen.getByRole('button', { name: '退出' }))
    fireEvent.click(screen.getByRole('button', { name: '退出，情况留着' }))
    expect(await screen.findByText('没登录也能用')).toBeInTheDocument()
    expect(phoneFacts.read()).toEqual({ 'worker.age': { value: 40 } })
  })

  it('is asked nothing where nothing was told', async () => {
    renderPage(<Mine />)
    fireEvent.click(screen.getByRole('button', { name: '退出' }))
    expect(await screen.findByText('没登录也能用')).toBeInTheDocument()
  })
})
