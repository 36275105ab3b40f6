import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { appealed, appealsPath } from '../../testing/appeals'
import { at, competition, draw, id, serve } from '../../testing/competition'
import { results, resultsPath } from '../../testing/published'
import RunEvent from './index'

const event = `/api/competitions/${id}/events/1`
const judge = {
  ...{ personId: 'p'.repeat(22), maskedName: '张*', kind: 'judge', seat: '1' },
  ...{ aside: null, assignedAt: at },
}
const gone = { ...judge, personId: 'q'.repeat(22), seat: '2', aside: { because: 'kin', at } }
const progress = {
  ...{ round: 'final', locked: [], problems: ['裁判 1 还有 2 张没填、1 处要重新打分。'] },
  seats: [{ seat: '1', of: 4, blank: 2, draft: 0, submitted: 1, checked: 1, rescores: 1 }],
}
const notGiven = { givenAt: null, releasedAt: null, isMine: false, codes: null }
const codes = [{ from: '1', to: 'J0002' }]
const held = { givenAt: at, releasedAt: null, isMine: true, codes }

function show(more: Readonly<Record<string, object>> = {}) {
  signInAs('p')
  serve({
    [`GET /api/competitions/${id}`]: {
      competition,
      events: [{ eventId: '1', entered: 2, draw }],
    },
    [`GET ${event}/judges`]: { judges: [judge, gone] },
    [`GET ${event}/sheets/progress`]: progress,
    ...more,
  })
  renderPage(<RunEvent />)
}

const tap = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))
const sent = () => phone.requests.filter(({ method }) => method !== 'GET')

beforeEach(() => {
  phone.params = { id, event: '1' }
})

it('shows who judges, and why somebody judges no longer', async () => {
  show()
  expect(await screen.findByText('裁判 1 · 张*')).toBeInTheDocument()
  expect(screen.getByText('有亲属参赛，回避')).toBeInTheDocument()
  await tap(/裁判 2 · 张/)
  expect(screen.queryByRole('button', { name: '移出裁判 2' })).toBeNull()
})

it('says what becomes of their marks before somebody is taken off', async () => {
  show({ [`POST ${event}/judges/${judge.personId}/removal`]: { aside: gone.aside } })
  await tap(/裁判 1 · 张/)
  expect(screen.getByText(/打过的分不再算/)).toBeInTheDocument()
  await tap('移出裁判 1')
  await expect.poll(() => sent().length).toBe(1)
})

it('asks somebody by their number; what is no number is not sent', async () => {
  show({ [`POST ${event}/judges`]: { seat: '3' } })
  await tap('请裁判或复核员')
  fireEvent.input(screen.getByLabelText('对方的账号编号'), { target: { value: '123' } })
  await tap('请为裁判')
  expect(screen.getByText(/编号是 22 位/)).toBeInTheDocument()
  expect(sent()).toEqual([])
  fireEvent.input(screen.getByLabelText('对方的账号编号'), { target: { value: 'r'.repeat(22) } })
  fireEvent.click(screen.getByText('复核员'))
  await tap('请为复核员')
  await expect
    .poll(() => sent().map(({ data }) => data))
    .toEqual([{ personId: 'r'.repeat(22), kind: 'checker' }])
})

it('asks for nothing of the codes before somebody opens a layer, and shows it to who holds it', async () => {
  show({ [`GET ${event}/codes?layer=1`]: held, [`GET ${event}/codes?layer=2`]: notGiven })
  await screen.findByText('裁判 1 · 张*')
  expect(phone.requests.some(({ url }) => url.includes('/codes'))).toBe(false)
  await tap('打开第一层编号')
  expect(await screen.findByText('抽签号 1 → 加密号 J0002')).toBeInTheDocument()
  await tap('打开第二层编号')
  expect(await screen.findByRole('button', { name: '排第二层编号' })).toBeInTheDocument()
})

it('asks once more before a layer is released', async () => {
  show({
    [`GET ${event}/codes?layer=1`]: held,
    [`POST ${event}/codes/release`]: { decoded: false },
  })
  await tap('打开第一层编号')
  await tap('放开第一层编号')
  expect(sent()).toEqual([])
  await tap('确定')
  await expect.poll(() => sent().map(({ url }) => url)).toEqual([`${event}/codes/release`])
})

it('shows how far the judges came and what is still to be done, and locks after one more question', async () => {
  show({ [`POST ${event}/rounds/final/lock`]: { advanced: 0 } })
  expect(
    await screen.findByText('裁判 1：4 张，复核 1、提交 1、草稿 0、没填 2，重新打分 1 处'),
  ).toBeInTheDocument()
  expect(screen.getByText('裁判 1 还有 2 张没填、1 处要重新打分。')).toBeInTheDocument()
  await tap('锁定决赛')
  expect(sent()).toEqual([])
  await tap('确定')
  await expect.poll(() => sent().map(({ url }) => url)).toEqual([`${event}/rounds/final/lock`])
})

it('publishes what an event came to for so many working days, and takes no other number', async () => {
  show({ [`POST ${resultsPath}`]: { version: 1, openUntil: at } })
  await tap('公布焊工的成绩')
  fireEvent.input(screen.getByLabelText(/公示几个工作日/), { target: { value: '40' } })
  await tap('公布')
  expect(screen.getByText('填 1 到 30 的整数')).toBeInTheDocument()
  expect(sent()).toEqual([])
  fireEvent.input(screen.getByLabelText(/公示几个工作日/), { target: { value: '7' } })
  await tap('公布')
  await expect.poll(() => sent().map(({ data }) => data)).toEqual([{ noticeDays: 7 }])
})

it('decides an appeal with a reason, and not without', async () => {
  const one = { personId: 'r'.repeat(22), maskedName: '李*', appeals: [appealed] }
  show({
    [`GET ${resultsPath}`]: results,
    [`GET ${appealsPath}`]: { items: [one], next: null },
    [`POST ${appealsPath}/${appealed.id}/decision`]: { againUntil: null },
  })
  await tap('决定这件申诉')
  fireEvent.click(await screen.findByText('不支持'))
  await tap('决定')
  expect(sent()).toEqual([])
  fireEvent.input(screen.getByLabelText(/为什么/), { target: { value: '没有少算' } })
  await tap('决定')
  await expect
    .poll(() => sent().map(({ data }) => data))
    .toEqual([{ upheld: false, words: '没有少算' }])
})

it('makes a result final after one more question', async () => {
  show({
    [`GET ${resultsPath}`]: results,
    [`POST ${resultsPath}/final`]: { standing: 'final', finalAt: at },
  })
  await tap('终定焊工的成绩')
  expect(sent()).toEqual([])
  await tap('确定')
  await expect.poll(() => sent().map(({ url }) => url)).toEqual([`${resultsPath}/final`])
})

it('is not there for who does not run it', async () => {
  show({ [`GET ${event}/judges`]: undefined as never })
  expect(await screen.findByText(/这里的事不归你办/)).toBeInTheDocument()
})
