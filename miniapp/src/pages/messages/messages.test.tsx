import type { Message } from '@cgt/shared/messages/message'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { CountUnread } from '../../messages/components/CountUnread'
import { renderPage, servePack } from '../../testing/render-page'
import { signInAs } from '../../testing/sign-in'
import { phone } from '../../testing/taro'
import Messages from './index'

const at = Date.parse('2026-11-20T09:30:00+08:00') / 1000
const idOf = (n: number) => `${8204384305300 + n}-${'A'.repeat(22)}`
const message = (n: number, own: Partial<Message> = {}): Message => ({
  id: idOf(n),
  at,
  unread: true,
  matter: { kind: 'joinDecided', organisationName: `第${n}机械厂`, as: 'member', accepted: true },
  ...own,
})

/** A cloud with these messages, two to a page, that remembers what was read. */
function serveInbox(first: readonly Message[]) {
  let inbox = first
  const read = (ids: (id: string) => boolean) => {
    inbox = inbox.map((one) => (ids(one.id) ? { ...one, unread: false } : one))
    return {}
  }
  const answer = (method: string, url: string, data: unknown) => {
    if (method === 'PUT') return read((id) => url.includes(id))
    if (method === 'POST') return read((id) => id >= (data as { newest: string }).newest)
    if (url.endsWith('/unread')) return { unread: inbox.filter(({ unread }) => unread).length }
    const from = url.includes('cursor=second') ? 2 : 0
    return { items: inbox.slice(from, from + 2), next: inbox.length > from + 2 ? 'second' : null }
  }
  servePack(async ({ method, url, data }) => {
    if (url === '/api/messages/alerts') return { statusCode: 200, data: { alerts: [] } }
    return url.startsWith('/api/messages')
      ? { statusCode: 200, data: answer(method, url, data) }
      : { statusCode: 404, data: null }
  })
}

const renderInbox = () =>
  renderPage(
    <>
      <CountUnread />
      <Messages />
    </>,
  )

it('asks the cloud nothing of a stranger, and says what signing in is for', () => {
  renderInbox()
  expect(screen.getByText('登录后看消息')).toBeInTheDocument()
  expect(phone.requests).toEqual([])
})

it('says what will come where nothing came yet', async () => {
  signInAs('p')
  serveInbox([])
  renderInbox()
  expect(screen.getByRole('status', { name: '正在打开' })).toBeInTheDocument()
  expect(await screen.findByText('还没有消息')).toBeInTheDocument()
})

it('says when it cannot be opened, and opens at the next try', async () => {
  signInAs('p')
  renderInbox()
  expect(await screen.findByRole('alert')).toHaveTextContent('没打开')
  serveInbox([message(1)])
  fireEvent.click(screen.getByText('再试一次'))
  expect(await screen.findByText('第1机械厂 · 加入')).toBeInTheDocument()
})

it('shows each message with its moment, and the older ones when asked', async () => {
  signInAs('p')
  serveInbox([message(1), message(2), message(3)])
  renderInbox()
  expect(await screen.findByText('第2机械厂 · 加入')).toBeInTheDocument()
  expect(screen.getAllByText('2026年11月20日 09:30')).toHaveLength(2)
  expect(screen.queryByText('第3机械厂 · 加入')).toBeNull()
  fireEvent.click(screen.getByText('看更早的'))
  expect(await screen.findByText('第3机械厂 · 加入')).toBeInTheDocument()
})

it('marks a message as read when it is opened, and leads to the matter', async () => {
  signInAs('p')
  serveInbox([message(1), message(2)])
  renderInbox()
  fireEvent.click(await screen.findByText('第1机械厂 · 加入'))
  await waitFor(() => expect(screen.getAllByText('未读')).toHaveLength(1))
  expect(phone.requests).toContainEqual(
    expect.objectContaining({ method: 'PUT', url: `/api/messages/${idOf(1)}/read` }),
  )
  expect(phone.opened).toEqual(['/identity/pages/organisations/index'])
})

it('leads from a result, and from what became of an appeal, to the result', async () => {
  signInAs('p')
  const of = { competitionId: 'c'.repeat(22), eventId: '1', title: '电工竞赛', event: '电工' }
  const openUntil = Date.parse('2026-12-01T00:00:00+08:00') / 1000
  const published = { kind: 'resultPublished', standing: 'preliminary', version: 1 } as const
  serveInbox([
    message(1, { matter: { ...published, ...of, openUntil } }),
    message(2, { matter: { kind: 'appealDecided', ...of, upheld: true, againUntil: null } }),
  ])
  renderInbox()
  fireEvent.click(await screen.findByText(/有异议请在 2026年11月30日 24:00 前申诉/))
  fireEvent.click(screen.getByText('申诉得到支持'))
  const results = `/competitions/pages/results/index?id=${of.competitionId}&event=1`
  expect(phone.opened).toEqual([results, results])
})

it('marks all as read at once', async () => {
  signInAs('p')
  serveInbox([message(1), message(2)])
  renderInbox()
  fireEvent.click(await screen.findByText('全部标为已读'))
  await waitFor(() => expect(screen.queryByText('未读')).toBeNull())
  expect(screen.queryByText('全部标为已读')).toBeNull()
})

it('says on the tab how many are unread', async () => {
  signInAs('p')
  serveInbox([message(1), message(2)])
  renderInbox()
  expect(await screen.findByRole('link', { name: '消息，2 条未读' })).toBeInTheDocument()
})

it.each<[Message['matter'], string]>([
  [{ kind: 'joinRequested', organisationName: '甲厂', as: 'officer' }, '有人申请做甲厂的经办人。'],
  [
    { kind: 'joinDecided', organisationName: '甲厂', as: 'member', accepted: false },
    '申请没有通过',
  ],
  [{ kind: 'joinRemoved', organisationName: '甲厂', as: 'member' }, '你被移出一个单位'],
  [{ kind: 'joinRemoved', organisationName: '甲厂', as: 'officer' }, '你不再是经办人'],
  [{ kind: 'roleGranted', organisationName: '维西县', role: 'judge' }, '维西县 · 裁判'],
  [{ kind: 'roleRevoked', organisationName: '维西县', role: 'judge' }, '一个身份已收回'],
  [{ kind: 'personDisabled' }, '账号停用过'],
  [{ kind: 'personEnabled' }, '账号恢复了'],
  [{ kind: 'deletionCalledOff', organisationName: '维西县' }, '注销没有执行'],
  [{ kind: 'phoneBound' }, '账号绑定了手机号'],
  [
    { kind: 'detailsSeen', organisationName: '维西县', role: 'countyUnion', reason: '核对申请' },
    '维西县 · 县区总工会。理由：核对申请',
  ],
  [{ kind: 'deviceSignedIn', device: '小米 13' }, '小米 13。不是你本人，请马上让它退出。'],
])('puts in words what happened: %o', async (matter, words) => {
  signInAs('p')
  serveInbox([message(1, { matter })])
  renderInbox()
  expect(await screen.findByText(words)).toBeInTheDocument()
})
