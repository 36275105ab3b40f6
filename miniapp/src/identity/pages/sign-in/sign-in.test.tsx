import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { session } from '../../../platform/session'
import { renderPage } from '../../../testing/render-page'
import { phone } from '../../../testing/taro'
import SignIn from './index'

const token = 'A'.repeat(43)
const answered = {
  accessToken: token,
  accessExpiresAt: 2_000_000_000,
  refreshToken: token,
  refreshExpiresAt: 2_000_000_000,
  personId: 'p',
}

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

it('signs in by phone and code, and goes back', async () => {
  phone.answer = async ({ url }) =>
    url.endsWith('/sign-in-codes')
      ? { statusCode: 200, data: { resendAfter: 60, expiresAfter: 300 } }
      : { statusCode: 200, data: answered }
  renderPage(<SignIn />)
  type('手机号', '13888888888')
  fireEvent.click(screen.getByText('发验证码'))
  expect(await screen.findByText('60 秒后再发')).toBeInTheDocument()
  type('验证码', '123456')
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  await waitFor(() => expect(session.read()?.personId).toBe('p'))
  expect(phone.opened).toEqual(['back'])
})

it('says what is wrong before it sends anything', async () => {
  renderPage(<SignIn />)
  type('手机号', '1388')
  fireEvent.click(screen.getByText('发验证码'))
  expect(await screen.findByText('请填 11 位手机号')).toBeInTheDocument()
  expect(phone.requests).toEqual([])
})

it('says why the cloud refused, in its own words, and keeps what was typed', async () => {
  phone.answer = async () => ({
    statusCode: 400,
    data: { code: 'wrongCode', message: '验证码不对', correlationId: 'c-9' },
  })
  renderPage(<SignIn />)
  type('手机号', '13888888888')
  type('验证码', '000000')
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  expect(await screen.findByText('验证码不对（编号 c-9）')).toBeInTheDocument()
  expect(screen.getByLabelText('手机号')).toHaveValue('13888888888')
})
