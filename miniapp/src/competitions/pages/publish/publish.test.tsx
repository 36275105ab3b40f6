import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { written } from '../../publish/written'
import { draft, fromTemplate } from '../../rules/draft'
import { competition, id, serve } from '../../testing/competition'
import PublishCompetition from './index'

const event = { title: '焊工', places: '30', ...fromTemplate('skills') }
const whole = {
  ...{ title: '焊工技能竞赛', about: '先考理论，再上手。', contact: '王老师', place: '职工之家' },
  ...{ enterUntil: '2026-12-20', startDay: '2026-12-28', startTime: '09:00' },
  ...{ endDay: '2026-12-28', endTime: '17:00', events: [event] },
}

beforeEach(() => {
  phone.params = { at: '533423' }
  draft.write(fromTemplate('skills'))
  written.clear()
  signInAs('p')
  serve({
    'GET /api/competitions/held': { items: [], next: null },
    'POST /api/competitions': competition,
  })
})

const sent = () => phone.requests.filter(({ method }) => method === 'POST')
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const type = (name: string, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } })
const publish = async () => fireEvent.click(await screen.findByRole('button', { name: '发布' }))

it.each([
  ['a line too short', { title: '焊' }, '请填名称，至少两个字。'],
  ['no last day to enter', { enterUntil: '' }, '请选报名截止的日期。'],
  ['a time that is none', { startTime: '9点' }, '时间请写成 09:00 这样。'],
  [
    'more places than there can be',
    { events: [{ ...event, places: '1001' }] },
    '请填名额，1 到 1000。',
  ],
  ['two events of one name', { events: [event, event] }, '有两个赛项都叫“焊工”，请改成不一样的。'],
  ['a contest before its entries close', { startDay: '2026-12-01' }, /报名截止前就开始了/],
])('keeps what is written and says what to mend: %s', async (_, part, words) => {
  written.write({ ...whole, ...part })
  renderPage(<PublishCompetition />)
  await publish()
  expect(screen.getByText(words)).toBeInTheDocument()
  expect(sent()).toEqual([])
  expect(written.read()).toEqual({ ...whole, ...part })
})

it('refuses rules with a fault, and says which', async () => {
  written.write({ ...whole, events: [{ ...event, rules: { ...event.rules, rounds: [] } }] })
  renderPage(<PublishCompetition />)
  await publish()
  expect(screen.getByText(/^赛项「焊工」：/)).toBeInTheDocument()
  expect(sent()).toEqual([])
})

it('begins with the rules that were tried last', async () => {
  draft.write(fromTemplate('labour'))
  renderPage(<PublishCompetition />)
  expect(await screen.findByText('优胜单位')).toBeInTheDocument()
  type('赛项名称', '炼钢')
  expect(written.read().events).toEqual([{ ...fromTemplate('labour'), title: '炼钢', places: '' }])
})

it('changes the rules in place, with who would win by them always at hand', async () => {
  written.write(whole)
  renderPage(<PublishCompetition />)
  await tap('改评分规则')
  const line = () => screen.getAllByRole('button', { name: /第 1 名/ }).at(-1)
  expect(line()).toHaveTextContent(/示例 2总分相同，用时短/)
  await tap('提前“实操高的在前”')
  expect(line()).toHaveTextContent(/示例 2总分相同，实操成绩高/)
  type('理论占多少', '40')
  const fault = screen.getByRole('button', { name: /有 1 处要改/ })
  fireEvent.click(fault)
  const sheet = within(await screen.findByRole('dialog', { name: '照现在的规则' }))
  expect(sheet.getByText(/权重/)).toBeInTheDocument()
  expect(draft.read()).toEqual(fromTemplate('skills'))
})

it('shows it as a worker would see it, and sends nothing', async () => {
  written.write(whole)
  renderPage(<PublishCompetition />)
  await tap('看看职工看到的样子')
  const sheet = within(await screen.findByRole('dialog', { name: '职工会看到这样' }))
  expect(sheet.getByText('30 个名额，已报 0 人，还剩 30 个')).toBeInTheDocument()
  expect(sheet.getByText('2026年12月28日 09:00 到 17:00', { exact: false })).toBeInTheDocument()
  expect(sheet.getByRole('img', { name: '实操占 70%' })).toBeInTheDocument()
  expect(sent()).toEqual([])
})

it('publishes each event by its own rules, and leads to who enters', async () => {
  written.write(whole)
  renderPage(<PublishCompetition />)
  await tap('再加一个赛项')
  type('赛项 2名称', '电工')
  type('赛项 2名额', '8')
  await publish()
  await expect.poll(() => phone.opened).toEqual([`/competitions/pages/entries/index?id=${id}`])
  expect(sent()[0]?.data).toMatchObject({
    organisationId: '533423',
    draft: {
      title: '焊工技能竞赛',
      enterUntil: Date.parse('2026-12-20T23:59:59+08:00') / 1000,
      startsAt: Date.parse('2026-12-28T09:00:00+08:00') / 1000,
      events: [
        { title: '焊工', places: 30, rules: { title: '职业技能竞赛' } },
        { title: '电工', places: 8, rules: { title: '职业技能竞赛' } },
      ],
    },
  })
  expect(written.read().title).toBe('')
})
