import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { written } from '../../publish/written'
import { draft, fromTemplate } from '../../rules/draft'
import { competition, id, serve } from '../../testing/competition'
import PublishCompetition from './index'

const whole = {
  ...{ title: '焊工技能竞赛', about: '先考理论，再上手。', contact: '王老师', place: '职工之家' },
  ...{ event: '焊工', places: '30', enterUntil: '2026-12-20', startDay: '2026-12-28' },
  ...{ startTime: '09:00', endDay: '2026-12-28', endTime: '17:00' },
}

beforeEach(() => {
  phone.params = { at: '533423' }
  draft.write(fromTemplate('skills'))
  signInAs('p')
  serve({
    'GET /api/competitions/held': { items: [], next: null },
    'POST /api/competitions': competition,
  })
})

const sent = () => phone.requests.filter(({ method }) => method === 'POST')
const publish = async () => fireEvent.click(await screen.findByRole('button', { name: '发布' }))

it.each([
  ['a line too short', { title: '焊' }, '请填名称，至少两个字。'],
  ['no last day to enter', { enterUntil: '' }, '请选报名截止的日期。'],
  ['a time that is none', { startTime: '9点' }, '时间请写成 09:00 这样。'],
  ['more places than there can be', { places: '1001' }, '请填名额，1 到 1000。'],
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
  const { rules, template } = fromTemplate('skills')
  draft.write({ template, rules: { ...rules, rounds: [] } })
  written.write(whole)
  renderPage(<PublishCompetition />)
  await publish()
  expect(screen.getByText(/^赛项「焊工」：/)).toBeInTheDocument()
  expect(sent()).toEqual([])
})

it('publishes by the rules that were tried, and leads to who enters', async () => {
  written.write(whole)
  renderPage(<PublishCompetition />)
  await publish()
  await expect.poll(() => phone.opened).toEqual([`/competitions/pages/entries/index?id=${id}`])
  expect(sent()[0]?.data).toMatchObject({
    organisationId: '533423',
    draft: {
      title: '焊工技能竞赛',
      enterUntil: Date.parse('2026-12-20T23:59:59+08:00') / 1000,
      startsAt: Date.parse('2026-12-28T09:00:00+08:00') / 1000,
      events: [{ title: '焊工', places: 30, rules: { title: '职业技能竞赛' } }],
    },
  })
  expect(written.read().title).toBe('')
})
