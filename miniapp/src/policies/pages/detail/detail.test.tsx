import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { phoneFacts } from '../../../eligibility/phone-facts'
import { renderPage, servePack } from '../../../testing/render-page'
import { phone } from '../../../testing/taro'
import Detail from './index'

beforeEach(() => {
  servePack()
  phoneFacts.write({ 'worker.months': { value: 6 }, cert: { value: [{ level: 'L4' }] } })
})

const openPolicy = async (id: string, title: string) => {
  phone.params = { id }
  renderPage(<Detail />)
  await screen.findByRole('heading', { name: title })
}

it('shows of every criterion what is known and what is asked, and its sentence at a tap', async () => {
  await openPolicy('months', '缴费满年补贴')
  expect(screen.getByText('按已知信息，暂不符合')).toBeInTheDocument()
  expect(screen.getByText(/^你：6 个月/)).toBeInTheDocument()
  expect(screen.getByText(/^要求：.*12 个月/)).toBeInTheDocument()
  expect(screen.getByText('「满12个月」')).not.toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '「累计缴费满 12 个月」的依据' }))
  expect(screen.getByText('「满12个月」')).toBeVisible()
})

it('shows marks, and where to file', async () => {
  await openPolicy('certificate', '证书补贴')
  expect(screen.getByText('按已知信息，符合')).toBeInTheDocument()
  expect(screen.getByText('推断')).toBeInTheDocument()
  expect(screen.getByText('就业彩云南')).toBeInTheDocument()
})

it('keeps ticked papers', async () => {
  await openPolicy('months', '缴费满年补贴')
  fireEvent.click(screen.getByRole('checkbox', { name: '身份证' }))
  expect(screen.getByRole('checkbox', { name: '身份证' })).toBeChecked()
  expect(phone.storage.get('materials')).toBe('{"months":["身份证"]}')
})

it('judges nothing when no version is in force, and offers the last day of one', async () => {
  await openPolicy('past', '会员旧补贴')
  fireEvent.click(screen.getByText('按 2025年3月31日 看当时的条件'))
  expect(screen.getByText('工会会员')).toBeInTheDocument()
})

it('shares what a colleague needs and nothing of one’s own', async () => {
  await openPolicy('months', '缴费满年补贴')
  fireEvent.click(screen.getByText('分享给同事'))
  fireEvent.click(screen.getByText('复制文字和网址'))
  expect(phone.copied[0]).toContain('【缴费满年补贴】')
  expect(phone.copied[0]).not.toContain('6 个月')
})

it('keeps a remark and copies it with the receipt', async () => {
  await openPolicy('months', '缴费满年补贴')
  fireEvent.click(screen.getByText('这条不对'))
  fireEvent.change(screen.getByLabelText('哪里不对'), { target: { value: '窗口说要 18 个月' } })
  fireEvent.click(screen.getByText('复制这段话'))
  expect(await screen.findByText('已存在手机上，已复制')).toBeInTheDocument()
  expect(phone.copied[0]).toContain('窗口说要 18 个月')
  expect(phone.copied[0]).toContain('months')
})

it('says so when there is no such policy', async () => {
  phone.params = { id: 'gone' }
  renderPage(<Detail />)
  expect(await screen.findByText('没有这项政策')).toBeInTheDocument()
})
