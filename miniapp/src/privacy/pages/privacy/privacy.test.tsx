import type { Consent } from '@cgt/shared/privacy/consent'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { phoneFacts } from '../../../eligibility/phone-facts'
import { renderPage, servePack } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { AskConsent } from '../../components/AskConsent'
import Privacy from './index'

const at = Date.parse('2026-11-20T09:30:00+08:00') / 1000
const act = (did: 'gave' | 'withdrew') => ({ purpose: 'situation', version: 1, did, at }) as const
const consent = (own: Partial<Consent>): Consent => ({
  purpose: 'situation',
  version: 1,
  state: 'never',
  history: [],
  ...own,
})

/** A cloud that remembers one consent. */
function serveConsents(first: Consent) {
  let now = first
  servePack(async ({ method, url }) => {
    if (!url.startsWith('/api/privacy/consents')) return { statusCode: 404, data: null }
    if (method === 'POST') now = consent({ state: 'given', history: [...now.history, act('gave')] })
    if (method === 'DELETE')
      now = consent({ state: 'withdrawn', history: [...now.history, act('withdrew')] })
    return { statusCode: 200, data: method === 'GET' ? { consents: [now] } : now }
  })
}

const title = '困难、残疾、民族和家庭收入'
const sent = () => phone.requests.filter(({ method }) => method !== 'GET')

it('says what is kept and why to everybody, and asks the cloud nothing of a stranger', () => {
  renderPage(<Privacy />)
  expect(screen.getByText('存了什么，为什么')).toBeInTheDocument()
  expect(screen.getByText('去登录')).toBeInTheDocument()
  expect(phone.requests).toEqual([])
})

it('shows each consent with its day, and takes one back', async () => {
  signInAs('p')
  serveConsents(consent({ state: 'given', history: [act('gave')] }))
  renderPage(<Privacy />)
  fireEvent.click(await screen.findByText('已同意 · 2026年11月20日'))
  const sheet = within(screen.getByRole('dialog', { name: title }))
  expect(sheet.getByText('2026年11月20日 09:30 同意（第 1 版说明）')).toBeInTheDocument()
  fireEvent.click(sheet.getByText('撤回，并删掉存着的'))
  await screen.findByText('已撤回 · 2026年11月20日')
  expect(sent()).toMatchObject([{ method: 'DELETE', url: '/api/privacy/consents/situation' }])
  expect(sent()[0]?.header['idempotency-key']).toMatch(/^[\w-]{22,64}$/)
})

it('asks before a sensitive answer is kept, in words of its own, and sends what was agreed to', async () => {
  signInAs('p')
  serveConsents(consent({}))
  phoneFacts.write({ 'worker.dibao': { value: true } })
  renderPage(<AskConsent />)
  const sheet = within(await screen.findByRole('dialog', { name: `存下${title}？` }))
  expect(sheet.getByText('只用来替你比对帮扶和补贴政策，只有你自己看得到。')).toBeInTheDocument()
  expect(sent()).toEqual([])
  fireEvent.click(sheet.getByText('同意，存到我的档案'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent()).toMatchObject([
    { method: 'POST', url: '/api/privacy/consents/situation', data: { version: 1 } },
  ])
})

it('asks once of somebody who would rather keep it on the phone, and says what is not in the record', async () => {
  signInAs('p')
  serveConsents(consent({}))
  phoneFacts.write({ 'worker.dibao': { value: true } })
  const { unmount } = renderPage(<AskConsent />)
  fireEvent.click(await screen.findByText('不存，只留在这部手机上'))
  expect(screen.queryByRole('dialog')).toBeNull()
  unmount()
  renderPage(<AskConsent />)
  await screen.findByText('有 1 类敏感情况没存到档案')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(sent()).toEqual([])
})

it('asks nothing where nothing sensitive was told', async () => {
  signInAs('p')
  serveConsents(consent({}))
  phoneFacts.write({ 'worker.months': { value: 24 }, 'worker.dibao': { declined: true } })
  renderPage(
    <>
      <AskConsent />
      <Privacy />
    </>,
  )
  await screen.findByText('没有同意过')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByText(/没存到档案/)).toBeNull()
})

it('deletes the account only after asking, says until when it can be undone, and undoes it', async () => {
  signInAs('p')
  let deletion: object | null = null
  servePack(async ({ method, url }) => {
    if (url !== '/api/privacy/deletion') return { statusCode: 200, data: { consents: [] } }
    if (method === 'POST') deletion = { requestedAt: at, executeAt: at + 20 * 3600 }
    if (method === 'DELETE') deletion = null
    const done = method === 'POST' ? deletion : {}
    return { statusCode: 200, data: method === 'GET' ? { deletion } : done }
  })
  renderPage(<Privacy />)
  fireEvent.click(await screen.findByText('注销账号'))
  expect(sent()).toEqual([])
  fireEvent.click(screen.getByText('注销'))
  await screen.findByText('账号会在 2026年11月21日 05:30 起注销，之前都可以反悔。')
  fireEvent.click(screen.getByText('不注销了'))
  await screen.findByText('注销账号')
  expect(sent().map(({ method }) => method)).toEqual(['POST', 'DELETE'])
})

/** A cloud that refuses to export until something is shown. */
function serveExport(code: string) {
  let isProven = false
  servePack(async ({ url }) => {
    if (url === '/api/privacy/consents') return { statusCode: 200, data: { consents: [] } }
    if (url === '/api/privacy/deletion') return { statusCode: 200, data: { deletion: null } }
    if (url === '/api/me/step-up') isProven = true
    if (url !== '/api/privacy/data')
      return { statusCode: 200, data: { accessToken: 'p'.repeat(43), steppedUpUntil: at } }
    if (!isProven) return { statusCode: 403, data: { code, message: '先证明是本人。' } }
    return { statusCode: 200, data: { exportedAt: at, sections: [], page: '<!doctype html>' } }
  })
}

it('shows the second factor before it takes everything along, and then does', async () => {
  signInAs('p')
  serveExport('stepUpNeeded')
  renderPage(<Privacy />)
  fireEvent.click(await screen.findByText('导出数据文件'))
  const sheet = within(await screen.findByRole('dialog', { name: '再验证一次' }))
  fireEvent.change(sheet.getByLabelText('6 位动态验证码'), { target: { value: '123456' } })
  fireEvent.click(sheet.getByText('验证并继续'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const asked = () => phone.requests.filter(({ url }) => url === '/api/privacy/data')
  await waitFor(() => expect(asked()).toHaveLength(2))
  expect(screen.queryByText('先证明是本人。')).toBeNull()
})

it('sends who has no second factor to sign in once more', async () => {
  signInAs('p')
  serveExport('signInAgain')
  renderPage(<Privacy />)
  fireEvent.click(await screen.findByText('导出一页，看和打印用'))
  await screen.findByText(/先证明是本人/)
  expect(screen.getByText('重新登录')).toBeInTheDocument()
})
