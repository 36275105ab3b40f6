import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderPage } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import Members from './index'

const firm = {
  id: 'firm',
  path: '/530000/533400/533423/firm/',
  kind: 'enterprise',
  name: '云岭铸造',
  creditCode: null,
  regionCode: '533423',
  domain: 'any',
}
const member = { joinId: 'firm-member', personId: 'p-asks', maskedName: '张*', as: 'member' }

/** The members of the firm, to somebody who holds one role at one organisation. */
function openedBy(role: string, organisation: string) {
  signInAs('p')
  const grant = { id: 'g1', role, organisation, domain: 'any', from: '2026-01-01', to: null }
  const given: Readonly<Record<string, object>> = {
    'GET /api/me/roles': { roles: [{ role, organisationName: '某处', grant }] },
    'GET /api/organisations/firm/members': {
      items: [{ ...member, since: 1_795_000_000 }],
      next: null,
      organisation: firm,
    },
    'POST /api/people/p-asks/unmasking': {
      details: { realName: '张三', idNumber: '53342319900307101X' },
    },
  }
  phone.params = { at: 'firm' }
  phone.answer = async ({ url, method }) => {
    const data = given[`${method} ${url.replace(/\?.*/, '')}`]
    return { statusCode: data ? 200 : 404, data: data ?? null }
  }
  renderPage(<Members />)
}

const open = async () => fireEvent.click(await screen.findByRole('link', { name: /张\* · 识别码/ }))

it('shows the county’s union who a member is, for a reason alone', async () => {
  openedBy('countyUnion', '/530000/533400/533423/')
  await open()
  fireEvent.click(await screen.findByRole('button', { name: '查看完整信息' }))
  fireEvent.click(await screen.findByRole('button', { name: '查看' }))
  expect(screen.getByText(/写两个字以上/)).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('原因（会记录下来）'), {
    target: { value: '核对会员名册' },
  })
  fireEvent.click(screen.getByRole('button', { name: '查看' }))
  expect(await screen.findByText('53342319900307101X')).toBeInTheDocument()
  const sent = phone.requests.filter(({ method }) => method === 'POST')
  expect(sent.map(({ url }) => url)).toEqual(['/api/people/p-asks/unmasking'])
  fireEvent.click(screen.getByRole('button', { name: '看完了' }))
  expect(screen.queryByText('53342319900307101X')).toBeNull()
})

it('offers the firm’s own officer no such look', async () => {
  openedBy('enterpriseOfficer', firm.path)
  await open()
  expect(await screen.findByRole('button', { name: '移出' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '查看完整信息' })).toBeNull()
})
