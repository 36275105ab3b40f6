import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { phoneFacts } from '../../../eligibility/phone-facts'
import { renderPage, servePack } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import TrainingNotice from './index'

const id = 'n'.repeat(22)
/** The day every test stands on. */
const at = Date.parse('2026-11-22T04:00:00Z') / 1000
const times = { startsAt: at + 90_000, endsAt: at + 97_200 }
const session = {
  id: '1',
  ...times,
  place: '职工之家',
  trainer: null,
  places: 1,
  buckets: [],
  reserves: [],
}
const notice = {
  id,
  title: '焊工提升班',
  about: '学两天焊接。',
  contact: '王老师 0887-1234567',
  audience: [{ fact: 'worker.member', anyOf: [true] }],
  enrolFrom: at - 60,
  enrolUntil: at + 86_400,
  organisation: '/530000/533400/533423/',
  organisationName: '维西县总工会',
  regionCode: '533423',
  publishedAt: at - 60,
  version: 1,
  cancelled: null,
  approval: false,
  sessions: [session],
}
const own = { noticeId: id, sessionId: '1', title: notice.title, place: session.place, ...times }
const held = (state: string, position: number | null = null) => {
  const answerBy = state === 'offered' ? at + 3600 : null
  return { ...own, state, position, answerBy, review: null, history: [] }
}

const path = `/api/training/notices/${id}`

/** The cloud: so many places left, and what the reader holds; `enrolled` answers an enrolment. */
function serve(free: number, enrolments: readonly object[] = [], enrolled?: object) {
  const buckets = [{ id: '0', capacity: 1, free, waiting: 0 }]
  const given: Readonly<Record<string, object | undefined>> = {
    [`GET ${path}`]: { notice, places: [{ sessionId: '1', buckets }] },
    'GET /api/training/enrolments': { enrolments },
    [`POST ${path}/sessions/1/enrolment`]: enrolled,
  }
  servePack(async ({ url, method }) => {
    const data = given[`${method} ${url}`]
    return { statusCode: data ? 200 : 404, data: data ?? null }
  })
}

const sent = () => phone.requests.filter(({ method }) => method !== 'GET')

beforeEach(() => {
  phone.params = { id }
})

it('says whom a training is for, and what of it is not known yet', async () => {
  serve(1)
  renderPage(<TrainingNotice />)
  expect(await screen.findByText('还差 1 项情况')).toBeInTheDocument()
  expect(screen.getByText('是工会会员：是 · 还不知道你的情况')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '登录后报名' })).toBeInTheDocument()
})

it('sends the tested facts to enrol, bare, and no others', async () => {
  phoneFacts.write({ 'worker.member': { value: true }, 'worker.months': 7 })
  signInAs('p')
  serve(1, [], held('booked'))
  renderPage(<TrainingNotice />)
  expect(await screen.findByText('面向你')).toBeInTheDocument()
  fireEvent.click(await screen.findByRole('button', { name: '报名' }))
  await expect.poll(() => sent().length).toBe(1)
  expect(JSON.parse(JSON.stringify(sent()[0]?.data))).toEqual({ facts: { 'worker.member': true } })
})

it('asks first what decides and is not told yet, and only then lets one enrol', async () => {
  signInAs('p')
  serve(1)
  renderPage(<TrainingNotice />)
  fireEvent.click(await screen.findByRole('button', { name: '先答 1 个问题，再报名' }))
  expect(phone.opened).toEqual([`/training/pages/ask/index?id=${id}&session=1`])
  expect(sent()).toEqual([])
})

it('offers no place to whom a training is not for, and shows where to put it right', async () => {
  phoneFacts.write({ 'worker.member': false })
  signInAs('p')
  serve(1)
  renderPage(<TrainingNotice />)
  expect(await screen.findByText(/按你填的，报不了：是工会会员不符合/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '报名' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '看看我填的情况' }))
  expect(phone.opened).toEqual(['/records/pages/facts/index'])
})

it('leads a stranger to sign in, and not away from the notice', async () => {
  serve(1)
  renderPage(<TrainingNotice />)
  fireEvent.click(await screen.findByRole('button', { name: '登录后报名' }))
  expect(phone.opened).toEqual(['/identity/pages/sign-in/index'])
})

it('queues where no place is left, and says one’s own position', async () => {
  phoneFacts.write({ 'worker.member': true })
  signInAs('p')
  serve(0)
  const { unmount } = renderPage(<TrainingNotice />)
  expect(await screen.findByRole('button', { name: '排队' })).toBeInTheDocument()
  unmount()
  serve(0, [held('waiting', 3)])
  renderPage(<TrainingNotice />)
  expect(await screen.findByText('排队中，第 3 位')).toBeInTheDocument()
})

it('says that many stand before one, where nobody counted them all', async () => {
  signInAs('p')
  serve(0, [held('waiting', 201)])
  renderPage(<TrainingNotice />)
  expect(await screen.findByText('排队中，前面有 200 多人')).toBeInTheDocument()
})

it('asks whether an offered place is wanted', async () => {
  signInAs('p')
  serve(0, [held('offered')])
  renderPage(<TrainingNotice />)
  fireEvent.click(await screen.findByRole('button', { name: '要这个名额' }))
  await expect
    .poll(() => sent().map(({ method, data }) => [method, data]))
    .toEqual([['PUT', { accept: true }]])
})

it('says how long an offered place is kept, and asks once more before it is left to the next', async () => {
  signInAs('p')
  serve(0, [held('offered')])
  renderPage(<TrainingNotice />)
  expect(await screen.findByText(/^还剩 |^时间到了$/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '不要了' }))
  expect(await screen.findByText(/名额马上给下一位/)).toBeInTheDocument()
  expect(sent()).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: '确定' }))
  await expect.poll(() => sent().map(({ data }) => data)).toEqual([{ accept: false }])
})

it('says that a place given up goes to the next, before it is', async () => {
  signInAs('p')
  serve(0, [held('booked')])
  renderPage(<TrainingNotice />)
  fireEvent.click(await screen.findByRole('button', { name: '取消报名' }))
  expect(await screen.findByText(/名额马上给排在最前面的人/)).toBeInTheDocument()
  expect(sent()).toEqual([])
})

it('says so when the cloud does not answer, and opens at another try', async () => {
  renderPage(<TrainingNotice />)
  fireEvent.click(await screen.findByRole('button', { name: '再试一次' }))
  serve(1)
  fireEvent.click(await screen.findByRole('button', { name: '再试一次' }))
  expect(await screen.findByText('焊工提升班')).toBeInTheDocument()
})
