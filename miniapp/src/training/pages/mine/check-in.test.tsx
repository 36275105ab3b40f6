import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { session } from '../../../platform/session'
import { renderPage, servePack } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { SendScans } from '../../check-in/SendScans'
import { result as learned } from '../../testing/results'
import { noticeId, own } from '../../testing/served'
import MyTrainings from './index'

const half = Math.floor(own.startsAt / 30)
const code = (kind: 'E' | 'X', after = 0) =>
  `CGT1.${noticeId}.1.${kind}.${(half + after).toString(36)}.${'s'.repeat(22)}`
const event = { kind: 'entry', at: half * 30, handedInAt: own.startsAt, late: false }
const minutes = { condition: 'minutes', need: 100, have: 20 }

interface Answer {
  readonly statusCode: number
  readonly data: unknown
}

/** What the cloud answers to what is handed in; and whether there is a network at all. */
let handIn: () => Answer
let isOffline = false

const refused = (statusCode: number, failure: string, message: string) => (): Answer => ({
  statusCode,
  data: { code: failure, message, correlationId: 'c' },
})
const accepted = (): Answer => ({
  statusCode: 200,
  data: { noticeId, sessionId: '1', title: own.title, event },
})

beforeEach(() => {
  vi.setSystemTime((own.startsAt + 60) * 1000)
  signInAs('p')
  handIn = accepted
  isOffline = false
  const presence = { events: [event], corrections: [], minutes: 20, state: 'running' }
  const result = {
    ...{ noticeId, title: own.title, minutes: 20, outcome: 'open', missing: [minutes] },
    ...{ marks: { theory: null, practical: null }, certificate: null, markHistory: [] },
  }
  const given: Record<string, object> = {
    '/api/training/enrolments': { enrolments: [own] },
    '/api/training/attendance': {
      sessions: [{ ...presence, noticeId, sessionId: '1', title: own.title }],
    },
    '/api/training/results': { results: [{ ...learned, ...result }] },
  }
  servePack(async ({ url, method }) => {
    if (isOffline) throw new Error('offline')
    if (method === 'POST') return handIn()
    return { statusCode: given[url] ? 200 : 404, data: given[url] ?? null }
  })
})

const open = () =>
  renderPage(
    <>
      <SendScans />
      <MyTrainings />
    </>,
  )
async function type(text: string) {
  fireEvent.click(await screen.findByRole('button', { name: '填签到码' }))
  const sheet = within(await screen.findByRole('dialog'))
  fireEvent.change(sheet.getByRole('textbox'), { target: { value: text } })
  fireEvent.click(sheet.getByRole('button', { name: '交上' }))
}
const sent = () => phone.requests.filter(({ method }) => method === 'POST')

it('checks one in by the code, and says how long one was there and what is still missing', async () => {
  open()
  await type(`  ${code('E')}\n`)
  expect(await screen.findByText(/^签到成功/)).toBeInTheDocument()
  expect(sent().map(({ data }) => data)).toEqual([{ code: code('E') }])
  expect(await screen.findByText('到场 20 分钟')).toBeInTheDocument()
  expect(screen.getByText(/走的时候扫签退码/)).toBeInTheDocument()
  expect(screen.getByText('合格还差：到场要 100 分钟，差 80 分钟。')).toBeInTheDocument()
})

it('says at once, with or without a network, where it is no code, and sends nothing', async () => {
  open()
  await type('https://example.com')
  expect(await screen.findByText(/这不是签到码/)).toBeInTheDocument()
  expect(sent()).toEqual([])
})

it('keeps what was scanned without a network, through a restart, and hands it in when there is one', async () => {
  isOffline = true
  const { unmount } = open()
  await type(code('E'))
  expect(await screen.findByText('存在手机上，还没交上')).toBeInTheDocument()
  unmount()
  expect(phone.storage.get('scans')).toContain(code('E'))
  isOffline = false
  open()
  expect(await screen.findByText(/^签到成功/)).toBeInTheDocument()
  expect(screen.queryByText('存在手机上，还没交上')).toBeNull()
  expect(new Set(sent().map(({ header }) => header['idempotency-key'])).size).toBe(1)
})

it.each([
  ['of another session', 409, 'notMeant', '这是第 2 场的码，你报的是第 1 场，请扫自己那一场的码。'],
  ['that ran out', 409, 'notOpen', '这个码过了 24 小时，不能补交了，请联系主办方更正。'],
  ['of a clock a day ahead', 409, 'notOpen', '这个码还没到时间，请扫现场正在显示的码。'],
] as const)(
  'says in the cloud’s words why a code %s is not taken, until it is read',
  async (_, status, failure, words) => {
    handIn = refused(status, failure, words)
    open()
    await type(code('X', 1))
    expect(await screen.findByText(words)).toBeInTheDocument()
    expect(screen.getByText(/^没收下：签退/)).toBeInTheDocument()
    handIn = accepted
    await type(code('E'))
    expect(await screen.findByText(/^签到成功/)).toBeInTheDocument()
    expect(screen.getByText(words)).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '知道了' }))
    await waitFor(() => expect(screen.queryByText(words)).toBeNull())
  },
)

it('keeps it while the cloud is amiss, and sends nobody else’s', async () => {
  handIn = refused(503, 'busy', '现在办理的人太多，请过一会儿再点一次。')
  open()
  await type(code('E'))
  fireEvent.click(await screen.findByRole('button', { name: '现在交' }))
  expect(await screen.findByText(/现在办理的人太多/)).toBeInTheDocument()
  const before = sent().length
  session.clear()
  signInAs('somebody-else')
  await waitFor(() => expect(screen.queryByText('存在手机上，还没交上')).toBeNull())
  expect(sent()).toHaveLength(before)
  expect(phone.storage.get('scans')).toContain(code('E'))
})
