import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderPage } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { actingAs } from '../../roles/acting'
import Joins from './index'

const grant = {
  id: 'g1',
  role: 'enterpriseOfficer',
  organisation: '/530000/533400/533423/firm/',
  domain: 'any',
  from: '2026-01-01',
  to: null,
}
const worker = { role: 'worker', organisationName: null, grant: null }
const officer = { role: 'enterpriseOfficer', organisationName: '云岭铸造', grant }
const asked = (as: 'member' | 'officer') => ({
  id: `firm-${as}`,
  organisationId: 'firm',
  organisationName: '云岭铸造',
  organisationKind: 'enterprise',
  as,
  state: 'waiting',
  askedAt: 1_795_000_000,
  decidedAt: null,
  reason: null,
  personId: 'p-asks',
  maskedName: null,
})

/** The access token that showing the second factor gives. */
const proven = 'p'.repeat(43)

const answers = (given: Readonly<Record<string, readonly [status: number, data: unknown]>>) => {
  phone.answer = async ({ url, method }) => {
    const [statusCode, data] = given[`${method} ${url.replace(/\?.*/, '')}`] ?? [404, null]
    return { statusCode, data }
  }
}

const failure = (code: string, message: string) => ({ code, message, correlationId: 'c-1' })
const roles = (...held: readonly unknown[]) => [200, { roles: [worker, ...held] }] as const
const waiting = (...items: readonly unknown[]) => [200, { items, next: null }] as const

it('is a page that is not there for who may decide nothing', async () => {
  signInAs('p')
  answers({ 'GET /api/me/roles': roles() })
  renderPage(<Joins />)
  expect(await screen.findAllByText('没有这一页')).not.toEqual([])
  expect(phone.requests.map(({ url }) => url)).not.toContain('/api/joins')
})

it('leads to setting up a second factor, where the role counts only with one', async () => {
  signInAs('p')
  answers({
    'GET /api/me/roles': roles(officer),
    'GET /api/joins': [403, failure('secondFactorNeeded', '先绑定')],
  })
  renderPage(<Joins />)
  fireEvent.click(await screen.findByRole('button', { name: '去绑定' }))
  expect(phone.opened).toEqual(['/identity/pages/second-factor/index'])
})

it('sends no refusal without its reason', async () => {
  signInAs('p')
  answers({ 'GET /api/me/roles': roles(officer), 'GET /api/joins': waiting(asked('member')) })
  renderPage(<Joins />)
  fireEvent.click(await screen.findByRole('link', { name: /识别码/ }))
  fireEvent.click(await screen.findByRole('button', { name: '不同意' }))
  fireEvent.click(screen.getByRole('button', { name: '确定不同意' }))
  expect(screen.getByText('选一个原因，或者自己写')).toBeInTheDocument()
  expect(phone.requests.map(({ method }) => method)).not.toContain('PUT')
})

it('shows an officer’s request to a colleague who may only see it', async () => {
  signInAs('p')
  answers({ 'GET /api/me/roles': roles(officer), 'GET /api/joins': waiting(asked('officer')) })
  renderPage(<Joins />)
  fireEvent.click(await screen.findByRole('link', { name: /识别码/ }))
  expect(await screen.findByText('经办人由上级工会审核，这里只能看。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '同意' })).toBeNull()
})

it('asks for the code when the cloud does, and sends the very same wish again', async () => {
  signInAs('p')
  const union = { ...grant, role: 'countyUnion', organisation: '/530000/533400/533423/' }
  const given = {
    'GET /api/me/roles': roles({ ...officer, role: 'countyUnion', grant: union }),
    'GET /api/joins': waiting(asked('officer')),
    'POST /api/me/step-up': [200, { accessToken: proven, steppedUpUntil: 2_000_000_000 }],
  } as const
  answers({
    ...given,
    'PUT /api/joins/firm-officer/officer': [403, failure('stepUpNeeded', '再验证')],
  })
  renderPage(<Joins />)
  fireEvent.click(await screen.findByRole('link', { name: /识别码/ }))
  fireEvent.click(await screen.findByRole('button', { name: '同意' }))
  fireEvent.click(screen.getByRole('button', { name: '确定同意' }))
  fireEvent.change(await screen.findByLabelText('6 位动态验证码'), { target: { value: '123456' } })
  const { personId: _, maskedName: __, ...join } = asked('officer')
  answers({
    ...given,
    'PUT /api/joins/firm-officer/officer': [200, { ...join, state: 'accepted' }],
  })
  fireEvent.click(screen.getByRole('button', { name: '验证并继续' }))
  expect(await screen.findByText(/已同意/)).toBeInTheDocument()
  const puts = phone.requests.filter(({ method }) => method === 'PUT')
  expect(puts).toHaveLength(2)
  const { header } = puts[0] ?? {}
  expect(puts[1]).toEqual({ ...puts[0], header: { ...header, authorization: `Bearer ${proven}` } })
})

it('says in words that the role one acted in is gone', async () => {
  signInAs('p')
  actingAs.write({ grantId: 'g1', called: '企业经办人 · 云岭铸造' })
  answers({ 'GET /api/me/roles': roles() })
  renderPage(<Joins />)
  await waitFor(() => expect(screen.getByText('这个身份已收回或到期')).toBeInTheDocument())
  expect(screen.getByText(/不能再以“企业经办人 · 云岭铸造”办事/)).toBeInTheDocument()
})

const union = {
  role: 'countyUnion',
  organisationName: '维西县',
  grant: { ...grant, role: 'countyUnion', organisation: '/530000/533400/533423/' },
}

it('shows a name masked and no more, whoever decides', async () => {
  signInAs('p')
  answers({
    'GET /api/me/roles': roles(union),
    'GET /api/joins': waiting({ ...asked('member'), maskedName: '张*' }),
  })
  renderPage(<Joins />)
  fireEvent.click(await screen.findByRole('link', { name: /张\* · 识别码/ }))
  expect(await screen.findByRole('button', { name: '同意' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '查看完整信息' })).toBeNull()
})
