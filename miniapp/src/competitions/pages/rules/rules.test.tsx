import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage, servePack } from '../../../testing/render-page'
import { draft, fromTemplate } from '../../rules/draft'
import Rules from './index'

beforeEach(() => {
  draft.clear()
  servePack(async () => ({ statusCode: 404, data: null }))
})

const type = (name: string, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } })
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const ranks = () =>
  screen.getAllByRole('button', { name: /示例 \d/ }).map((one) => one.textContent ?? '')

it('shows on a made-up event what each change of the rules does to totals and ties', () => {
  renderPage(<Rules />)
  expect(ranks()[0]).toMatch(/第 1 名 · 示例 2.*总分相同，用时短.*76\.167/)
  tap('提前“实操高的在前”')
  expect(ranks()[0]).toMatch(/第 1 名 · 示例 2.*总分相同，实操成绩高/)
  tap('去掉“实操高的在前”')
  tap('去掉“用时短的在前”')
  expect(ranks()[0]).toMatch(/第 1 名 · 示例 1.*总分相同，理论成绩高/)
  tap('恢复成样板')
  expect(draft.read()).toEqual(fromTemplate('skills'))
})

it('works nothing out by rules with a fault, and says each fault and what to do', () => {
  renderPage(<Rules />)
  type('理论占多少', '40')
  expect(screen.getAllByText(/权重/)[0]).toBeInTheDocument()
  expect(screen.queryByText('谁得什么奖')).toBeNull()
  type('实操占多少', '60')
  expect(screen.getByText('谁得什么奖')).toBeInTheDocument()
  type('实操几名裁判', '2')
  expect(screen.getByText('有 3 处要改')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: '取平均' }))
  expect(screen.getByText('谁得什么奖')).toBeInTheDocument()
})

it('tells a total step by step, from what each judge entered', async () => {
  renderPage(<Rules />)
  tap(/示例 1/)
  const sheet = within(await screen.findByRole('dialog', { name: '示例 1 的总分怎么算的' }))
  expect(sheet.getByText(/^操作过程：5 名裁判在场，去掉一个最高分和一个最低分/)).toBeInTheDocument()
  expect(sheet.getAllByText(/裁判 1：.*去掉了/).length).toBeGreaterThan(0)
})

it('begins with any of the templates', () => {
  renderPage(<Rules />)
  fireEvent.click(screen.getByRole('radio', { name: '劳动竞赛' }))
  expect(screen.getByText('优胜单位')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: '团体赛' }))
  expect(screen.getByText('团体奖')).toBeInTheDocument()
})
