import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { session } from '../../../platform/session'
import { renderPage, servePack } from '../../../testing/render-page'
import { phone } from '../../../testing/taro'
import { number, publicPath, verified } from '../../testing/results'
import Verify from './index'

const serve = (answer: object) =>
  servePack(async ({ url }) => ({
    statusCode: url === publicPath ? 200 : 500,
    data: url === publicPath ? answer : null,
  }))
const asked = () => phone.requests.map(({ url }) => url)
const type = (words: string) =>
  fireEvent.change(screen.getByLabelText('证书编号，或证书上二维码的网址'), {
    target: { value: words },
  })

beforeEach(() => session.clear())

it('tells anybody who follows the QR code that it is valid, with the masked name alone', async () => {
  phone.params = { number }
  serve(verified)
  renderPage(<Verify />)
  expect(await screen.findByText('有效')).toBeInTheDocument()
  expect(screen.getByText('张*')).toBeInTheDocument()
  expect(screen.getByText('培训证书：焊工提升班')).toBeInTheDocument()
  expect(screen.getByText('2026年11月22日 12:00 查的。')).toBeInTheDocument()
})

it('tells that it was revoked, and when', async () => {
  phone.params = { number }
  serve({ ...verified, state: 'revoked', revokedAt: verified.issuedAt + 86_400 })
  renderPage(<Verify />)
  expect(await screen.findByText('已撤销，不再有效')).toBeInTheDocument()
  expect(screen.getByText('2026年11月23日')).toBeInTheDocument()
})

it('tells that there is none, and what to look at', async () => {
  phone.params = { number }
  serve({ state: 'unknown' })
  renderPage(<Verify />)
  expect(await screen.findByText('查不到')).toBeInTheDocument()
  expect(screen.getByText(/对一对编号有没有抄错/)).toBeInTheDocument()
})

it('takes what was pasted, and sends nothing where no number is in it', async () => {
  serve(verified)
  renderPage(<Verify />)
  type('CGT2026')
  fireEvent.click(screen.getByRole('button', { name: '核对' }))
  expect(screen.getByText('没看到证书编号：CGT 开头，一共 19 位。')).toBeInTheDocument()
  expect(asked()).toEqual([])
  type(`证书编号 ${number.toLowerCase()}。`)
  fireEvent.click(screen.getByRole('button', { name: '核对' }))
  expect(await screen.findByText('有效')).toBeInTheDocument()
  expect(asked()).toEqual([publicPath])
})

it('says so when the cloud does not answer, and asks again', async () => {
  phone.params = { number }
  servePack()
  renderPage(<Verify />)
  const retry = await screen.findByRole('button', { name: '再试一次' })
  serve(verified)
  fireEvent.click(retry)
  expect(await screen.findByText('有效')).toBeInTheDocument()
})
