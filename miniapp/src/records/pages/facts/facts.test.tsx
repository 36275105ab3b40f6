import { act, fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { drafts } from '../../../eligibility/draft'
import { phoneFacts } from '../../../eligibility/phone-facts'
import { steps } from '../../../eligibility/steps'
import { renderPage, servePack } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { KeepInStep } from '../../components/KeepInStep'
import MyFacts from './index'

const told = {
  'worker.months': { value: 24, source: 'selfDeclared', asOf: '2026-11-01' },
  'worker.member': { declined: true },
  cert: { value: [{ level: { value: 'L4' } }] },
} as const

async function openFacts() {
  phoneFacts.write(told)
  renderPage(
    <>
      <KeepInStep />
      <MyFacts />
    </>,
  )
  await screen.findByText('缴费月数')
}

it('shows every fact with its source and day', async () => {
  servePack()
  await openFacts()
  expect(screen.getByText('24 个月')).toBeInTheDocument()
  expect(screen.getByText('自己填的 · 截至 2026年11月1日')).toBeInTheDocument()
  expect(screen.getByText('不清楚')).toBeInTheDocument()
  expect(screen.getByText('中级工')).toBeInTheDocument()
})

it('mends a fact, and takes one away', async () => {
  servePack()
  await openFacts()
  fireEvent.click(screen.getByText('缴费月数'))
  fireEvent.change(screen.getByLabelText('累计缴了几个月？'), { target: { value: '30' } })
  fireEvent.click(screen.getByText('改好了'))
  expect(screen.getByText('30 个月')).toBeInTheDocument()
  fireEvent.click(screen.getByText('是工会会员'))
  fireEvent.click(screen.getByText('删掉这一条'))
  expect(phoneFacts.read()['worker.member']).toBeUndefined()
  fireEvent.click(screen.getByText('撤销'))
  expect(phoneFacts.read()['worker.member']).toEqual({ declined: true })
})

it('wipes everything only after asking', async () => {
  servePack()
  await openFacts()
  fireEvent.click(screen.getByText('全部清空'))
  expect(phoneFacts.read()).toEqual(told)
  fireEvent.click(screen.getByText('清空'))
  expect(phoneFacts.read()).toEqual({})
  expect(screen.getByText('还没填过')).toBeInTheDocument()
})

it('gives back everything that was wiped, at one tap, answers half typed and the way back too', async () => {
  servePack()
  const typed = { 'worker.months': '3' }
  const taken = [{ place: { fact: 'worker.member' } }]
  drafts.write(typed)
  steps.write(taken)
  await openFacts()
  fireEvent.click(screen.getByText('全部清空'))
  fireEvent.click(screen.getByText('清空'))
  expect([phoneFacts.read(), drafts.read(), steps.read()]).toEqual([{}, {}, []])
  expect(screen.getByRole('status')).toHaveTextContent('已删「全部情况」')
  fireEvent.click(screen.getByText('撤销'))
  expect([phoneFacts.read(), drafts.read(), steps.read()]).toEqual([told, typed, taken])
  expect(screen.queryByText('撤销')).toBeNull()
})

it('keeps what was told anew between wiping and undoing', async () => {
  servePack()
  await openFacts()
  fireEvent.click(screen.getByText('全部清空'))
  fireEvent.click(screen.getByText('清空'))
  act(() => phoneFacts.write({ 'worker.member': true }))
  fireEvent.click(screen.getByText('撤销'))
  expect(phoneFacts.read()).toEqual({ ...told, 'worker.member': true })
})

it('sends nothing before one agrees, and then what the record lacks', async () => {
  signInAs('p')
  servePack(async ({ method, data }) =>
    method === 'GET'
      ? { statusCode: 200, data: { facts: [], withheld: [] } }
      : {
          statusCode: 200,
          data: {
            key: 'worker.months',
            source: 'selfDeclared',
            asOf: '2026-11-01',
            version: 1,
            ...(data as object),
          },
        },
  )
  await openFacts()
  expect(phone.requests.some(({ url }) => url.includes('/record'))).toBe(false)
  fireEvent.click(screen.getByRole('switch', { name: /存到我的档案/ }))
  await screen.findByText('已存好')
  const sent = phone.requests.filter(({ method }) => method === 'PUT').map(({ url }) => url)
  expect(sent).toEqual([
    '/api/record/facts/worker.months',
    '/api/record/facts/worker.member',
    '/api/record/facts/cert',
  ])
})

it('says what failed when the record cannot be reached, and keeps the phone’s own', async () => {
  signInAs('p')
  servePack(async () => ({
    statusCode: 500,
    data: { code: 'internal', message: '坏了', correlationId: 'c-7' },
  }))
  await openFacts()
  fireEvent.click(screen.getByRole('switch', { name: /存到我的档案/ }))
  await screen.findByText(/编号 c-7/)
  expect(phoneFacts.read()).toEqual(told)
})

it('asks one who signs in after another to agree for themselves', async () => {
  signInAs('p')
  servePack(async () => ({ statusCode: 200, data: { facts: [], withheld: [] } }))
  await openFacts()
  fireEvent.click(screen.getByRole('switch', { name: /存到我的档案/ }))
  act(() => signInAs('q'))
  expect(screen.getByRole('switch', { name: /存到我的档案/ })).not.toBeChecked()
})

it('says that the session has ended, and that nothing is lost', async () => {
  signInAs('p')
  servePack(async () => ({ statusCode: 401, data: { code: 'sessionExpired' } }))
  await openFacts()
  fireEvent.click(screen.getByRole('switch', { name: /存到我的档案/ }))
  await screen.findByText(/登录已过期/)
  expect(phoneFacts.read()).toEqual(told)
})
