import { cleanup, fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { chooseRole } from '../../../eligibility/occasion'
import { phoneFacts } from '../../../eligibility/phone-facts'
import { renderPage, servePack } from '../../../testing/render-page'
import { phone } from '../../../testing/taro'
import Screening from './index'

beforeEach(() => servePack())

const question = () => screen.getByRole('heading', { level: 2 }).textContent
const answerMonths = (months: string) => {
  fireEvent.change(screen.getByLabelText('累计缴了几个月？'), { target: { value: months } })
  fireEvent.click(screen.getByText('下一题'))
}

async function begin() {
  chooseRole('worker')
  renderPage(<Screening />)
  await screen.findByText('不清楚，先跳过')
}

async function reach(text: string) {
  await begin()
  if (question() !== text) fireEvent.click(screen.getByText('不清楚，先跳过'))
  expect(question()).toBe(text)
}

it('asks first for whom', async () => {
  renderPage(<Screening />)
  fireEvent.click(screen.getByText('我是职工'))
  expect(await screen.findByText('不清楚，先跳过')).toBeInTheDocument()
})

it('settles more with every answer, on the phone, and sends nothing', async () => {
  await reach('累计缴了几个月？')
  answerMonths('24')
  expect(screen.getByText('1 符合')).toBeInTheDocument()
  expect(phoneFacts.read()['worker.months']).toEqual({
    value: 24,
    source: 'selfDeclared',
    asOf: '2026-11-22',
  })
  expect(phone.requests.every(({ method }) => method === 'GET')).toBe(true)
})

it('says what is wrong with an answer and keeps what was typed', async () => {
  await reach('累计缴了几个月？')
  answerMonths('很多')
  expect(screen.getByText('请填整数')).toBeInTheDocument()
  expect(screen.getByLabelText('累计缴了几个月？')).toHaveValue('很多')
  expect(phoneFacts.read()['worker.months']).toBeUndefined()
})

it('keeps half-typed words when one leaves and comes back', async () => {
  await reach('累计缴了几个月？')
  fireEvent.change(screen.getByLabelText('累计缴了几个月？'), { target: { value: '3' } })
  cleanup()
  await begin()
  expect(screen.getByLabelText('累计缴了几个月？')).toHaveValue('3')
})

it('goes through a certificate field by field, and one can go back', async () => {
  await reach('你有几本技能证书？')
  fireEvent.click(screen.getByText('有 1 个'))
  expect(question()).toBe('这本证书是几级？')
  fireEvent.click(screen.getByText('中级工'))
  expect(screen.getByText('1 符合')).toBeInTheDocument()
  fireEvent.click(screen.getByText('上一题'))
  expect(question()).toBe('这本证书是几级？')
  fireEvent.click(screen.getByText('上一题'))
  expect(question()).toBe('你有几本技能证书？')
  expect(phoneFacts.read().cert).toBeUndefined()
})

it('says why it asks, and which policies wait for it', async () => {
  await reach('累计缴了几个月？')
  fireEvent.click(screen.getByText('为什么问这个？'))
  expect(screen.getByText('要知道缴费月数')).toBeInTheDocument()
  expect(screen.getByText(/缴费满年补贴/)).toBeInTheDocument()
})

it('stops asking when nothing could change any more', async () => {
  await begin()
  fireEvent.click(screen.getByText('不清楚，先跳过'))
  fireEvent.click(screen.getByText('不清楚，先跳过'))
  fireEvent.click(screen.getByText('看结果和理由'))
  expect(phone.opened).toEqual(['/policies/pages/results/index'])
})

it('asks only what one policy waits for when opened from it', async () => {
  phone.params = { policy: 'certificate' }
  renderPage(<Screening />)
  expect(await screen.findByText('你有几本技能证书？')).toBeInTheDocument()
  fireEvent.click(screen.getByText('没有'))
  expect(screen.getByText(/问完了/)).toBeInTheDocument()
})
