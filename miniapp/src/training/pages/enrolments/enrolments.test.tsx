import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage, servePack } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { draft } from '../../publish/draft'
import { notice, noticeAnswer, noticeId, noticePath } from '../../testing/served'
import Enrolments from './index'

const one = (personId: string, state: string, maskedName: string | null) => ({
  ...{ personId: personId.padEnd(22, 'A'), state, maskedName, since: 1_795_400_000 },
  review: null,
})
const roster = `${noticePath}/sessions/1/enrolments`

/** What the cloud answers, by address. */
let given: Record<string, object> = {}

function serve(published = true) {
  given = {
    [noticePath]: noticeAnswer(),
    ...(published && { '/api/training/published': { items: [notice], next: null } }),
    [roster]: { items: [one('p1', 'booked', '张*')], next: 'second' },
    [`${roster}?cursor=second`]: { items: [one('p2', 'waiting', null)], next: null },
  }
  servePack(async ({ url }) => {
    const data = given[url]
    return data
      ? { statusCode: 200, data }
      : { statusCode: 404, data: { code: 'notFound', message: '', correlationId: 'c' } }
  })
}

beforeEach(() => {
  phone.params = { id: noticeId }
  signInAs('p')
})

it('shows who enrolled, masked, how each stands, and the next page when asked', async () => {
  serve()
  renderPage(<Enrolments />)
  expect(await screen.findByText(/^张\*/)).toBeInTheDocument()
  expect(screen.getByText('已报上')).toBeInTheDocument()
  expect(screen.getByText('共 2，还剩 1')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '再看一些' }))
  expect(await screen.findByText(/^没留姓名/)).toBeInTheDocument()
  expect(screen.getByText('排队中')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '再看一些' })).toBeNull()
})

it('finds who enrolled by 识别码, and says so where nobody goes by it', async () => {
  serve()
  given[`${roster}?code=38`] = { items: [one('p9', 'waiting', '李*')], next: null }
  given[`${roster}?code=00`] = { items: [], next: null }
  renderPage(<Enrolments />)
  await screen.findByText(/^张\*/)
  const field = screen.getByRole('searchbox', { name: /按识别码找人/ })
  fireEvent.input(field, { target: { value: '3 8' } })
  expect(await screen.findByText(/^李\*/)).toBeInTheDocument()
  expect(screen.queryByText(/^张\*/)).toBeNull()
  fireEvent.input(field, { target: { value: '00' } })
  expect(await screen.findByText('没有这个识别码')).toBeInTheDocument()
})

it('is not there for who may publish nothing', async () => {
  serve(false)
  renderPage(<Enrolments />)
  expect(await screen.findAllByText('没有这一页')).not.toEqual([])
  expect(phone.requests.map(({ url }) => url)).not.toContain(roster)
})

const typeReason = (words: string) =>
  fireEvent.change(screen.getByLabelText('原因（会记录下来）'), { target: { value: words } })
const sent = (method: string) =>
  phone.requests.filter((one) => one.method === method).map(({ url, data }) => ({ url, data }))

it('calls a training off only with a reason, and says so from then on', async () => {
  serve()
  renderPage(<Enrolments />)
  fireEvent.click(await screen.findByRole('button', { name: '取消这个培训' }))
  fireEvent.click(screen.getByRole('button', { name: '取消培训' }))
  expect(screen.getByText(/写两个字以上/)).toBeInTheDocument()
  expect(sent('POST')).toEqual([])
  const because = '老师生病了，另行通知'
  typeReason(because)
  const off = { ...notice, version: 2, cancelled: { at: 1_795_400_000, because } }
  given[`${noticePath}/cancellation`] = off
  given[noticePath] = { ...noticeAnswer(), notice: off }
  fireEvent.click(screen.getByRole('button', { name: '取消培训' }))
  expect(await screen.findByText('已取消')).toBeInTheDocument()
  expect(screen.getByText(because)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '取消这个培训' })).toBeNull()
  expect(sent('POST')).toMatchObject([{ url: `${noticePath}/cancellation` }])
})

it('begins another like it, and asks before it replaces what is being written', async () => {
  serve()
  draft.clear()
  renderPage(<Enrolments />)
  const again = await screen.findByRole('button', { name: '照这个再办一期' })
  fireEvent.click(again)
  expect(draft.read()).toMatchObject({
    title: notice.title,
    sessions: [{ day: '' }],
    enrolUntil: '',
  })
  expect(phone.opened.at(-1)).toContain('/training/pages/publish/index?at=')
  draft.write({ ...draft.read(), title: '写到一半' })
  fireEvent.click(again)
  expect(draft.read().title).toBe('写到一半')
  fireEvent.click(await screen.findByRole('button', { name: '接着写原来的' }))
  expect(draft.read().title).toBe('写到一半')
  fireEvent.click(again)
  fireEvent.click(await screen.findByRole('button', { name: '换掉，照这个写' }))
  expect(draft.read().title).toBe(notice.title)
})

it('lets wishes for a place be looked at, and asks why one is refused', async () => {
  serve()
  const review = { level: 'organiser', organisationName: '维西县总工会', until: 1_796_000_000 }
  given[roster] = { items: [{ ...one('p3', 'requested', '李*'), review }], next: null }
  renderPage(<Enrolments />)
  fireEvent.click(await screen.findByRole('button', { name: '不通过' }))
  typeReason('名册里没有')
  const [, last] = screen.getAllByRole('button', { name: '不通过' })
  given[roster] = { items: [one('p3', 'declined', '李*')], next: null }
  if (last) fireEvent.click(last)
  expect(await screen.findByText('没要名额')).toBeInTheDocument()
  expect(sent('PUT')).toMatchObject([{ url: `${roster}/${'p3'.padEnd(22, 'A')}` }])
})
