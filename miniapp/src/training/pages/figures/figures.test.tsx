import type { FactDef } from '@cgt/shared/eligibility/fact'
import type { Figures } from '@cgt/shared/training/figures'
import { fireEvent, screen } from '@testing-library/react'
import readExcelFile from 'read-excel-file/node'
import { beforeEach, expect, it } from 'vitest'
import { renderPage, servePack } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { figuresWorkbook } from '../../figures/figures-workbook'
import { partsOf } from '../../figures/parts-of'
import { notice, noticeAnswer, noticeId, noticePath } from '../../testing/served'
import TrainingInFigures from './index'

const whose = { held: 0, offered: 0, waiting: 0 }
const told: Figures = {
  ...{ enrolled: 24, placed: 20, passed: 12, notPassed: 5, certificates: 12 },
  sessions: [
    {
      sessionId: '1',
      buckets: [
        { ...whose, id: '0', capacity: 24, booked: 14, free: 10 },
        { ...whose, id: '1', capacity: 6, booked: 6, free: 0 },
      ],
      ...{ attended: 12, partial: 3, noShow: 5 },
    },
  ],
  minutes: { people: 15, mean: 101, median: 120 },
  facts: [
    {
      fact: 'worker.gender',
      groups: [{ anyOf: null, people: 14 }],
      few: { people: 6, groups: [['F'], ['M']] },
    },
  ],
}
const women = { label: '女职工', for: [{ fact: 'worker.gender', anyOf: ['F'] }], places: 6 }
const gender: FactDef = {
  ...{ key: 'worker.gender', subject: 'worker', label: '性别', question: '', why: '', cost: 1 },
  sensitivity: 'personal',
  mutability: 'fixed',
  type: {
    kind: 'enum',
    values: [
      { value: 'M', label: '男' },
      { value: 'F', label: '女' },
    ],
  },
}

let figures: object | undefined
beforeEach(() => {
  phone.params = { id: noticeId }
  signInAs('p')
  figures = told
  servePack(async ({ url }) => {
    const given: Record<string, object | undefined> = {
      [noticePath]: noticeAnswer({ buckets: [women] }),
      '/api/training/published': { items: [notice], next: null },
      [`${noticePath}/figures`]: figures,
    }
    const data = given[url]
    return data
      ? { statusCode: 200, data }
      : { statusCode: 503, data: { code: 'unavailable', message: '现在太忙', correlationId: 'c' } }
  })
})

it('draws every number as a bar, and says each in words', async () => {
  renderPage(<TrainingInFigures />)
  expect(await screen.findByText('14 / 24 个，58%')).toBeInTheDocument()
  for (const bar of ['合计：20 / 30 个，67%', '女职工：6 个', '没到：5 / 20 人，25%'])
    expect(screen.getByRole('img', { name: bar })).toBeInTheDocument()
  expect(screen.getByText('1 小时 41 分钟')).toBeInTheDocument()
  expect(screen.getByText('2 小时')).toBeInTheDocument()
  expect(screen.getByRole('img', { name: '还没定：3 / 20 人，15%' })).toBeInTheDocument()
})

it('says what nobody was asked, and guesses nothing', async () => {
  renderPage(<TrainingInFigures />)
  for (const untold of ['地区：未填', '行业：未填', '农民工：未填'])
    expect(await screen.findByText(untold)).toBeInTheDocument()
})

it('is told so while nobody enrolled, and while no session is over', async () => {
  figures = { ...told, enrolled: 0, placed: 0, minutes: null, facts: [] }
  const { unmount } = renderPage(<TrainingInFigures />)
  expect(await screen.findByText('还没有人报名')).toBeInTheDocument()
  unmount()
  const [session] = told.sessions
  const running = { ...session, attended: 0, partial: 0, noShow: 0 }
  figures = { ...told, minutes: null, sessions: [running] }
  renderPage(<TrainingInFigures />)
  expect(await screen.findByText(/还没有场次结束/)).toBeInTheDocument()
  expect(screen.queryByText('没到')).toBeNull()
})

it('says what went wrong, and asks again when told to', async () => {
  figures = undefined
  renderPage(<TrainingInFigures />)
  const again = await screen.findByRole('button', { name: '再试一次' })
  figures = told
  fireEvent.click(again)
  expect(await screen.findByText('14 / 24 个，58%')).toBeInTheDocument()
})

it('is a workbook with the same lines, that another program opens, and no word in it is a formula', async () => {
  const named = { ...noticeAnswer({ buckets: [{ ...women, label: '=1+1' }] }).notice }
  const parts = partsOf(told, named, [gender])
  const [sheet] = await readExcelFile(Buffer.from(figuresWorkbook(parts)))
  expect(sheet?.data[0]).toEqual(['项目', '分类', '数', '共', '单位', '占比'])
  expect(sheet?.data).toContainEqual(['名额用了多少', '=1+1', 6, 6, '个', '100%'])
  expect(sheet?.data).toContainEqual(['报名和到场', '没到', 5, 20, '人', '25%'])
  const few = ['有名额的人 · 性别', '合在一起：女、男', 6, 20, '人', '30%']
  expect(sheet?.data).toContainEqual(few)
})

it('says of a training too small to be divided only that it is not', () => {
  const [facts] = told.facts
  if (!facts) throw new Error('nothing is told by a fact')
  const small: Figures = {
    ...told,
    facts: [{ ...facts, groups: [], few: { people: 6, groups: [['F'], null] } }],
  }
  const part = partsOf(small, notice, [gender]).find(({ title }) => title.endsWith('性别'))
  expect(part?.lines).toEqual([])
  expect(part?.notes).toEqual(['女、未填：有的少于 5 人，不分开说，免得认出是谁。'])
})
