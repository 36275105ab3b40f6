import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { chooseAsOf, chooseRole } from '../../eligibility/occasion'
import { phoneFacts } from '../../eligibility/phone-facts'
import { renderPage, servePack } from '../../testing/render-page'
import { phone } from '../../testing/taro'
import Home from './index'

it('asks its one question at once, before any rule has arrived', () => {
  phone.answer = () => new Promise(() => undefined)
  renderPage(<Home />)
  fireEvent.click(screen.getByText('开始，大约 1 分钟'))
  expect(phone.opened).toEqual(['/policies/pages/screening/index'])
})

it('answers the question here as soon as anything is known', async () => {
  servePack()
  phoneFacts.write({ 'worker.months': { value: 24 } })
  renderPage(<Home />)
  expect(await screen.findByText('看结果和理由')).toBeInTheDocument()
  expect(
    screen.getByRole('img', { name: '1 项符合，0 项差一步，1 项需确认，0 项暂不符合，1 项已到期' }),
  ).toBeInTheDocument()
  expect(screen.getByText('现金最高').nextSibling).toHaveTextContent('¥1,500')
  fireEvent.click(screen.getByText('先办这项'))
  expect(phone.opened).toEqual(['/policies/pages/detail/index?id=months'])
})

it('greets a worker by what they told, and a firm by what it is for', async () => {
  servePack()
  phoneFacts.write({ 'worker.residence.regionCode': { value: '533423' } })
  renderPage(<Home />)
  expect(await screen.findByText('维西县')).toBeInTheDocument()
  fireEvent.click(screen.getByText('企业'))
  expect(await screen.findByText('企业的政策，句句有依据')).toBeInTheDocument()
})

it('asks for the firm what only the worker has answered', async () => {
  servePack()
  phoneFacts.write({ 'worker.months': { value: 24 } })
  chooseRole('enterprise')
  renderPage(<Home />)
  expect(await screen.findByText('收录 1 项政策，0 项已到期')).toBeInTheDocument()
  expect(screen.getByText('看看我们单位能享受什么')).toBeInTheDocument()
  expect(screen.queryByText('看结果和理由')).toBeNull()
})

it('shows what ends soonest, counted from the day chosen', async () => {
  servePack()
  renderPage(<Home />)
  expect(await screen.findByText('剩 39 天')).toBeInTheDocument()
})

it('says how much of the catalogue is past, and moves with the day', async () => {
  servePack()
  chooseAsOf('2025-02-01')
  renderPage(<Home />)
  expect(await screen.findByText('收录 3 项政策，0 项已到期')).toBeInTheDocument()
})

it('says what failed, with the number to quote, and tries again', async () => {
  phone.answer = async () => ({
    statusCode: 500,
    data: { code: 'internal', message: '服务出了点问题', correlationId: 'c-42' },
  })
  renderPage(<Home />)
  expect(await screen.findByText(/编号 c-42/)).toBeInTheDocument()
  servePack()
  fireEvent.click(screen.getByText('再试一次'))
  expect(await screen.findByText('收录 3 项政策，1 项已到期')).toBeInTheDocument()
})

it('keeps working from the kept rules when the cloud is gone', async () => {
  servePack()
  const first = renderPage(<Home />)
  await screen.findByText('收录 3 项政策，1 项已到期')
  first.unmount()
  phone.answer = () => Promise.reject(new Error('no network'))
  renderPage(<Home />)
  expect(await screen.findByText('收录 3 项政策，1 项已到期')).toBeInTheDocument()
  expect(screen.queryByText('再试一次')).toBeNull()
})
