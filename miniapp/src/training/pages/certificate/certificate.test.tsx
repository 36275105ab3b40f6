import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderPage, servePack } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { held, number, publicPath, result, verified } from '../../testing/results'
import { noticeId } from '../../testing/served'
import OwnCertificate from './index'

function render(change: object = {}) {
  signInAs('p')
  phone.params = { id: noticeId }
  const given: Record<string, object> = {
    '/api/training/results': { results: [{ ...result, ...change }] },
    [publicPath]: verified,
  }
  servePack(async ({ url }) => ({ statusCode: given[url] ? 200 : 404, data: given[url] ?? null }))
  renderPage(<OwnCertificate />)
}

it('says who learned what, with whom, when and for how long', async () => {
  render()
  expect(await screen.findByText('张*')).toBeInTheDocument()
  expect(
    screen.getByText(
      '2026年11月20日参加维西县总工会组织的「焊工提升班」，学习 7 小时 30 分钟，合格，发给此证。',
    ),
  ).toBeInTheDocument()
  expect(screen.getByRole('img', { name: '核对这本证书的二维码' })).toBeInTheDocument()
  expect(screen.getByText('CGT2026 M7K3 QXT4 HRWB')).toBeInTheDocument()
})

it('names the trade and the level of a certificate of one', async () => {
  const spec = { kind: 'skill_level_certificate', occupation: '焊工', level: 'L3' }
  render({ certificate: { ...held, spec: { ...spec, verifiableInOsta: true } } })
  expect(await screen.findByText('职业技能等级证书')).toBeInTheDocument()
  expect(screen.getByText('焊工（高级工）')).toBeInTheDocument()
})

it('gives the signed credential to who has another wallet, and the address to who wants to check', async () => {
  render()
  fireEvent.click(await screen.findByRole('button', { name: '复制电子凭证' }))
  fireEvent.click(screen.getByRole('button', { name: '复制核对网址' }))
  expect(phone.copied).toEqual([
    held.credential,
    expect.stringMatching(new RegExp(`/#/training/pages/verify/index\\?number=${number}$`)),
  ])
})

it('is no certificate any more once it was revoked: why, and nothing to print', async () => {
  render({ certificate: { ...held, state: 'revoked', revokedAt: held.issuedAt, reason: '替考' } })
  expect(await screen.findByText('原因：替考')).toBeInTheDocument()
  expect(screen.queryByRole('img')).toBeNull()
  expect(screen.queryByRole('button', { name: '打印或存成 PDF' })).toBeNull()
})

it('says so where none was issued', async () => {
  render({ certificate: null })
  expect(await screen.findByText('这个培训没有发给你证书')).toBeInTheDocument()
  expect(phone.requests.map(({ url }) => url)).not.toContain(publicPath)
})
