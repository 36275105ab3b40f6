import { fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { session } from '../../../platform/session'
import { renderPage, servePack } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { held, result } from '../../testing/results'
import { noticeId, noticePath } from '../../testing/served'
import LearningRecord from './index'

const textOf = (blob: Blob | undefined): Promise<string> =>
  new Promise((told) => {
    const reader = new FileReader()
    reader.onload = () => told(String(reader.result))
    reader.readAsText(blob ?? new Blob())
  })

const disputePath = `${noticePath}/dispute`

function render(...results: readonly object[]) {
  signInAs('p')
  servePack(async ({ url }) => {
    if (url === '/api/training/results') return { statusCode: 200, data: { results } }
    return url === disputePath
      ? { statusCode: 200, data: { version: 1 } }
      : { statusCode: 404, data: null }
  })
  renderPage(<LearningRecord />)
}

it('shows for how long one learned, the marks, the result, and leads to the certificate', async () => {
  render(result)
  expect(await screen.findByText('学习 7 小时 30 分钟 · 理论 82 分')).toBeInTheDocument()
  expect(screen.getByText('合格')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '看证书' }))
  expect(phone.opened).toEqual([`/training/pages/certificate/index?id=${noticeId}`])
})

it('says what is missing to pass, the nearest first, and why a mark was changed', async () => {
  const missing = [
    { condition: 'minutes', need: 480, have: 450 },
    { condition: 'practical', need: 60, have: null },
  ]
  const markHistory = [
    { part: 'theory', mark: 59, at: 1, reason: null },
    { part: 'theory', mark: 82, at: 2, reason: '漏判一题' },
  ]
  render({ ...result, outcome: 'notPassed', missing, markHistory, certificate: null })
  await screen.findByText('没合格')
  const lines = screen.getAllByRole('listitem').map((one) => one.textContent)
  expect(lines).toEqual([
    '到场要 480 分钟，差 30 分钟',
    '实操成绩没登记，要 60 分',
    '理论改成 82 分：漏判一题',
  ])
})

it('counts only certificates that hold, and leaves out what has not begun', async () => {
  const revoked = { ...held, state: 'revoked', revokedAt: 1, reason: '替考' }
  const later = { ...result, noticeId: 'l'.repeat(22), title: '下个月的班', from: 2_000_000_000 }
  render(result, { ...result, noticeId: 'r'.repeat(22), certificate: revoked }, later)
  await screen.findByText('证书已撤销，看原因')
  expect(screen.getByText('本证书有效').previousSibling).toHaveTextContent(/^1$/)
  expect(screen.getByText('到场学习').previousSibling).toHaveTextContent('15 小时')
  expect(screen.queryByText('下个月的班')).toBeNull()
})

it('leads to what is on where nothing was learned yet', async () => {
  render()
  fireEvent.click(await screen.findByRole('button', { name: '看附近在招的' }))
  expect(phone.opened).toEqual(['/training/pages/list/index'])
})

it('asks nothing of the cloud before somebody signs in', () => {
  session.clear()
  renderPage(<LearningRecord />)
  expect(screen.getByText('先登录')).toBeInTheDocument()
  expect(phone.requests).toEqual([])
})

it('is handed over for another learning platform, without a name', async () => {
  const saved: Blob[] = []
  URL.createObjectURL = (blob) => {
    saved.push(blob as Blob)
    return 'blob:one'
  }
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  render(result)
  fireEvent.click(await screen.findByRole('button', { name: '交给别的学习平台（xAPI）' }))
  await expect.poll(() => saved.length).toBe(1)
  const statements = JSON.parse(await textOf(saved[0]))
  expect(statements).toHaveLength(2)
  expect(statements[0].actor.account.name).toBe('p')
})

it('takes what is wrong with a line in one’s own words, and sends nothing before they are there', async () => {
  render(result)
  const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
  fireEvent.click(await screen.findByRole('button', { name: '这条不对' }))
  tap('提出异议')
  expect(screen.getByText('请选哪一项不对。')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: '学习时间' }))
  const said = screen.getByLabelText('怎么不对（最多 300 字）')
  fireEvent.change(said, { target: { value: ' 下午也在 ' } })
  tap('提出异议')
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  const [sent] = phone.requests.filter(({ url }) => url === disputePath)
  expect(sent?.data).toEqual({ about: 'minutes', text: '下午也在' })
})

it('shows what was disputed and answered, and takes no second one while one is open', async () => {
  const said = { about: 'minutes', text: '下午也在', at: 1_795_500_000, answer: null }
  const answer = { outcome: 'corrected', reason: '补上了', at: 1_795_510_000 }
  const open = { ...result, noticeId: 'o'.repeat(22), title: '还没答复的班' }
  render({ ...result, disputes: [{ ...said, answer }] }, { ...open, disputes: [said] })
  expect(await screen.findByText('已答复：已更正')).toBeInTheDocument()
  expect(screen.getByText('已提出异议')).toBeInTheDocument()
  expect(screen.getByText(/答复：补上了$/)).toBeInTheDocument()
  expect(screen.getAllByRole('button', { name: '这条不对' })).toHaveLength(1)
})
