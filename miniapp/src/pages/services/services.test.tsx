import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage, servePack } from '../../testing/render-page'
import { phone } from '../../testing/taro'
import Services from './index'

beforeEach(() => servePack())

const titles = () =>
  screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)

it('shows expired policies as such, after those in force', async () => {
  renderPage(<Services />)
  await screen.findByText('缴费满年补贴')
  expect(titles()).toEqual(['缴费满年补贴', '证书补贴', '会员旧补贴'])
  expect(screen.getByText('已到期 · 续期待核实')).toBeInTheDocument()
})

it('narrows by words, and clears when nothing is left', async () => {
  renderPage(<Services />)
  await screen.findByText('缴费满年补贴')
  const search = screen.getByLabelText('搜政策，如 技能、残保金')
  fireEvent.change(search, { target: { value: '证书' } })
  expect(titles()).toEqual(['证书补贴'])
  fireEvent.change(search, { target: { value: '没有这种' } })
  fireEvent.click(screen.getByText('清掉条件再看'))
  expect(titles()).toHaveLength(3)
})

it('narrows by place', async () => {
  renderPage(<Services />)
  await screen.findByText('缴费满年补贴')
  fireEvent.click(screen.getByText('全部地方'))
  fireEvent.click(screen.getByRole('radio', { name: '昆明市' }))
  fireEvent.click(screen.getByRole('radio', { name: '五华区' }))
  expect(titles()).toEqual(['缴费满年补贴', '会员旧补贴'])
})

it('shows enterprises theirs', async () => {
  renderPage(<Services />)
  await screen.findByText('缴费满年补贴')
  fireEvent.click(screen.getByRole('radio', { name: '企业' }))
  expect(titles()).toEqual(['企业返还'])
})

it('shows the policy beside the list on a desk, and opens it on its own page on a phone', async () => {
  phone.width = 1280
  const { unmount } = renderPage(<Services />)
  fireEvent.click(await screen.findByText('证书补贴'))
  expect(await screen.findByText('有一本中级工以上的证书')).toBeInTheDocument()
  expect(phone.opened).toEqual([])
  unmount()
  phone.width = 375
  renderPage(<Services />)
  fireEvent.click(await screen.findByText('证书补贴'))
  expect(phone.opened).toEqual(['/policies/pages/detail/index?id=certificate'])
})

it('narrows by what the address says', async () => {
  phone.params = { role: 'worker', text: '%E8%AF%81%E4%B9%A6' }
  renderPage(<Services />)
  await screen.findByText('证书补贴')
  expect(titles()).toEqual(['证书补贴'])
})
