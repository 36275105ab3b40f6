import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { chooseAsOf } from '../../../eligibility/occasion'
import { phoneFacts } from '../../../eligibility/phone-facts'
import { pickDate } from '../../../testing/pick-date'
import { renderPage, servePack } from '../../../testing/render-page'
import { phone } from '../../../testing/taro'
import Results from './index'

beforeEach(() => {
  servePack()
  phoneFacts.write({ 'worker.months': { value: 24 }, cert: { value: [] } })
})

const group = async (name: RegExp) => {
  const heading = await screen.findByRole('heading', { level: 2, name })
  const section = heading.closest('section')
  if (!section) throw new Error('no section')
  return within(section)
}

it('sorts every policy into its group, with the sum, the term and the next step', async () => {
  renderPage(<Results />)
  const fits = await group(/^符合/)
  expect(fits.getByText('缴费满年补贴')).toBeInTheDocument()
  expect(fits.getByText('¥1,500')).toBeInTheDocument()
  expect(fits.getByText('至 2026年12月31日')).toBeInTheDocument()
  expect(fits.getByText('去办：就业彩云南')).toBeInTheDocument()
  const past = await group(/^已到期/)
  expect(past.getByText('会员旧补贴')).toBeInTheDocument()
  expect(past.getByText('2025年3月31日已到期')).toBeInTheDocument()
})

it('is about the day one chooses', async () => {
  renderPage(<Results />)
  await group(/^已到期/)
  fireEvent.click(screen.getByText('改日期'))
  pickDate('判定日期', '2025-02-01')
  fireEvent.click(screen.getByText('按这天判定'))
  expect(screen.getByText(/2025年2月1日算/)).toBeInTheDocument()
  expect(screen.queryByRole('heading', { name: /^已到期/ })).toBeNull()
})

it('opens a policy on its own page on a phone', async () => {
  renderPage(<Results />)
  fireEvent.click((await group(/^符合/)).getByText('缴费满年补贴'))
  expect(phone.opened).toEqual(['/policies/pages/detail/index?id=months'])
})

it('shows the chosen policy beside the list on a desk', async () => {
  phone.width = 1280
  chooseAsOf('2025-02-01')
  renderPage(<Results />)
  const near = await group(/^差一步/)
  fireEvent.click(near.getByText('会员旧补贴'))
  expect(screen.getByText('工会会员')).toBeInTheDocument()
  expect(phone.opened).toEqual([])
})
