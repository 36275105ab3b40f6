import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { renderPage, servePack } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { issuing } from '../../results/issue-all'
import { notice, noticeAnswer, noticeId, noticePath } from '../../testing/served'
import SessionResults from './index'

const results = `${noticePath}/sessions/1/results?limit=100`
const disputes = `${noticePath}/disputes`
const certificates = `${noticePath}/sessions/1/certificates`
const held = {
  ...{ ...notice, passing: { theory: 60 } },
  certificate: {
    kind: 'skill_level_certificate',
    ...{ occupation: '焊工', level: 'L3', verifiableInOsta: true },
  },
}
const blank = { condition: 'theory', need: 60, have: null }
const person = (id: string, change: object = {}) => ({
  ...{ personId: id.padEnd(22, 'A'), maskedName: `${id}*`, minutes: 120, version: 0 },
  ...{ marks: { theory: null, practical: null }, certificate: null },
  ...{ outcome: 'open', missing: [blank] },
  ...change,
})
const certificate = { number: `CGT2026${'0'.repeat(12)}`, state: 'issued', issuedAt: 1_795_500_000 }

interface Answer {
  readonly statusCode: number
  readonly data: unknown
}
const refused = (statusCode: number, code: string, message: string): Answer => ({
  statusCode,
  data: { code, message, correlationId: 'c' },
})

/** What the cloud answers, by address; several: one after the other. */
let given: Record<string, object | (() => Answer)> = {}

beforeEach(() => {
  phone.params = { id: noticeId, session: '1' }
  signInAs('p')
  vi.setSystemTime(((notice.sessions[0]?.endsAt ?? 0) + 60) * 1000)
  given = {
    [noticePath]: {
      ...noticeAnswer(),
      notice: { ...held, sessions: noticeAnswer().notice.sessions },
    },
    '/api/training/published': { items: [notice], next: null },
    [results]: { items: [person('张'), person('李')], next: null },
    [disputes]: { items: [], next: null },
  }
  servePack(async ({ url }) => {
    const data = given[url]
    if (typeof data === 'function') return data()
    return data ? { statusCode: 200, data } : refused(404, 'notFound', '')
  })
})
afterEach(() => issuing.clear())

const sent = (method: string) =>
  phone.requests.filter((one) => one.method === method).map(({ data }) => data)
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

it('says what it takes, who passes and why not', async () => {
  given[results] = {
    items: [
      person('张', { outcome: 'passed', missing: [], marks: { theory: 82, practical: null } }),
      person('李', { outcome: 'notPassed', missing: [{ ...blank, have: 59 }] }),
    ],
    next: null,
  }
  renderPage(<SessionResults />)
  expect(await screen.findByText('合格 1 人，没合格 1 人，还没定 0 人')).toBeInTheDocument()
  expect(screen.getByText(/合格要：到满一场，理论 60 分/)).toBeInTheDocument()
  fireEvent.click(screen.getByText(/^李\*/))
  expect(await screen.findByText('理论要 60 分，只有 59 分。')).toBeInTheDocument()
})

it('enters marks one person after the other, whole numbers only', async () => {
  renderPage(<SessionResults />)
  fireEvent.click(await screen.findByText(/^张\*/))
  type('理论，要 60 分', '101')
  tap('存好，下一个')
  expect(screen.getByText(/0 到 100 的整数/)).toBeInTheDocument()
  expect(sent('PUT')).toEqual([])
  type('理论，要 60 分', '82')
  given[`${noticePath}/marks`] = { marks: { theory: 82, practical: null }, version: 1 }
  tap('存好，下一个')
  expect(await screen.findByRole('dialog', { name: /^李\*/ })).toBeInTheDocument()
  expect(sent('PUT')).toEqual([
    { personId: '张'.padEnd(22, 'A'), part: 'theory', mark: 82, version: 0 },
  ])
})

it('asks why a mark is changed, and keeps what was typed where another was quicker', async () => {
  const marked = person('张', { marks: { theory: 59, practical: null }, version: 1 })
  given[results] = { items: [marked], next: null }
  renderPage(<SessionResults />)
  fireEvent.click(await screen.findByText(/^张\*/))
  type('理论，要 60 分', '61')
  tap('存好')
  expect(screen.getByText(/写两个字以上/)).toBeInTheDocument()
  type('原因（会记录下来）', '漏判一题')
  given[`${noticePath}/marks`] = () =>
    refused(409, 'conflict', '这条内容刚在别处改过，请刷新后再改。')
  tap('存好')
  expect(await screen.findByText(/刚在别处改过/)).toBeInTheDocument()
  expect(screen.getByLabelText('理论，要 60 分')).toHaveValue('61')
  expect(sent('PUT')).toMatchObject([{ mark: 61, version: 1, reason: '漏判一题' }])
})

it('issues to all in one action, and goes on where a lost network stopped it', async () => {
  renderPage(<SessionResults />)
  await screen.findByText(/焊工高级工职业技能等级证书/)
  const answers: (() => Answer)[] = [
    () => ({ statusCode: 200, data: { looked: 15, issued: 14, had: 0, next: 'second' } }),
    () => {
      throw new Error('offline')
    },
    () => ({ statusCode: 200, data: { looked: 3, issued: 1, had: 1, next: null } }),
  ]
  given[certificates] = () => (answers.shift() ?? (() => refused(500, 'internal', '')))()
  tap('给合格的人发证书')
  expect(await screen.findByText('看了 15 人：发了 14 本')).toBeInTheDocument()
  fireEvent.click(await screen.findByRole('button', { name: '接着发' }))
  expect(await screen.findByText('发完了：发了 15 本，1 人早已有了')).toBeInTheDocument()
  expect(sent('POST')).toEqual([{}, { cursor: 'second' }, { cursor: 'second' }])
})

it('does not issue before the session is over, nor where the notice promises nothing', async () => {
  vi.setSystemTime(((notice.sessions[0]?.endsAt ?? 0) - 60) * 1000)
  renderPage(<SessionResults />)
  expect(await screen.findByText(/这一场结束后才能发/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '给合格的人发证书' })).toBeNull()
})

it('revokes a certificate only with a reason', async () => {
  given[results] = {
    items: [person('张', { certificate: { ...certificate, revokedAt: null }, outcome: 'passed' })],
    next: null,
  }
  renderPage(<SessionResults />)
  fireEvent.click(await screen.findByText(/^张\*/))
  const sheet = within(await screen.findByRole('dialog'))
  tap('撤销证书')
  tap('撤销，不能恢复')
  expect(sheet.getByText(/写两个字以上/)).toBeInTheDocument()
  expect(sent('POST')).toEqual([])
  type('原因（会记录下来）', '替考，核实无误')
  given[`${noticePath}/revocations`] = {
    ...{ ...certificate, state: 'revoked' },
    revokedAt: 1_795_600_000,
  }
  tap('撤销，不能恢复')
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(sent('POST')).toEqual([{ personId: '张'.padEnd(22, 'A'), reason: '替考，核实无误' }])
})

const said = { about: 'minutes', text: '下午也在', at: 1_795_500_000, answer: null }
const saying = (id: string, change: object = {}) => ({
  ...{ personId: id.padEnd(22, 'A'), maskedName: `${id}*`, version: 1 },
  disputes: [{ ...said, ...change }],
})
const answered = { outcome: 'kept', reason: '查过签到', at: 1_795_510_000 }

it('shows who waits for an answer first, and answers with a choice and a reason', async () => {
  given[disputes] = { items: [saying('孙', { answer: answered }), saying('周')], next: null }
  renderPage(<SessionResults />)
  expect(await screen.findByText('1 人的异议等答复')).toBeInTheDocument()
  const rows = screen.getAllByText(/^[孙周]\*/).map(({ textContent }) => textContent?.[0])
  expect(rows).toEqual(['周', '孙'])
  fireEvent.click(screen.getByText(/^周\*/))
  expect(await screen.findByText(/提出：下午也在$/)).toBeInTheDocument()
  tap('答复，本人会收到消息')
  expect(screen.getByText('请选怎么答复。')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: /^已更正/ }))
  type('原因（会记录下来）', '补上了下午')
  const unchanged = '提出异议以后，这条记录还没有改过。'
  given[`${disputes}/${encodeURIComponent('周'.padEnd(22, 'A'))}`] = () =>
    refused(409, 'notOpen', unchanged)
  tap('答复，本人会收到消息')
  expect(await screen.findByText(new RegExp(unchanged))).toBeInTheDocument()
  expect(screen.getByLabelText('原因（会记录下来）')).toHaveValue('补上了下午')
  expect(sent('PUT')).toEqual([{ outcome: 'corrected', reason: '补上了下午', version: 1 }])
})

it('lets what was answered be read, not answered again', async () => {
  given[disputes] = { items: [saying('孙', { answer: answered })], next: null }
  renderPage(<SessionResults />)
  expect(await screen.findByText('异议都答复了')).toBeInTheDocument()
  fireEvent.click(screen.getByText(/^孙\*/))
  expect(await screen.findByText(/答复：查过签到$/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '答复，本人会收到消息' })).toBeNull()
})
