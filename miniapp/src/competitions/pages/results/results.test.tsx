import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { appealed, appealsPath } from '../../testing/appeals'
import { at, competition, id, serve } from '../../testing/competition'
import { correction, ownResult, results, resultsPath } from '../../testing/published'
import ResultsPage from './index'

function show(given: Readonly<Record<string, object>>) {
  serve({ [`GET /api/competitions/${id}`]: { competition, events: [] }, ...given })
  renderPage(<ResultsPage />)
}

const rows = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)

beforeEach(() => {
  phone.params = { id, event: '1' }
})

it('shows everybody who came where, and that it is not final yet', async () => {
  show({ [`GET ${resultsPath}`]: results })
  await screen.findByText('未终定')
  expect(
    screen.getByText(/公示到 2026年11月23日 12:00，参赛的人有异议可以在这之前申诉/),
  ).toBeVisible()
  expect(rows()).toEqual([
    expect.stringMatching(/^第 1 名张\*技术状元≈[\d.]+$/),
    expect.stringMatching(/^第 2 名未公开姓名≈[\d.]+$/),
    '缺考李*',
  ])
  expect(screen.queryByText('我的成绩')).toBeNull()
})

it('shows an entrant their own result, and how it came about from what each judge entered', async () => {
  signInAs('p')
  show({ [`GET ${resultsPath}`]: results, [`GET ${resultsPath}/mine`]: ownResult })
  await screen.findByText('我的成绩')
  fireEvent.click(screen.getByRole('button', { name: '怎么算出来的' }))
  const sheet = within(await screen.findByRole('dialog'))
  expect(sheet.getByText('实操')).toBeInTheDocument()
  expect(sheet.getAllByText(/裁判 5：/).length).toBeGreaterThan(0)
})

it('keeps the old rank beside the new one, and why', async () => {
  show({
    [`GET ${resultsPath}`]: { ...results, version: 2, versions: [correction, ...results.versions] },
  })
  await screen.findByText('第 2 版，更正过')
  expect(screen.getByText(correction.reason)).toBeInTheDocument()
  expect(screen.getByText('张*：第 2 名 → 第 1 名')).toBeInTheDocument()
})

it('says that a result is final', async () => {
  show({ [`GET ${resultsPath}`]: { ...results, standing: 'final', finalAt: at } })
  expect(await screen.findByText('终定')).toBeInTheDocument()
  expect(screen.getByText(/2026年11月22日 12:00 终定，不再更改/)).toBeInTheDocument()
})

it('says what will be here while nothing was published', async () => {
  show({})
  expect(await screen.findByText('成绩还没有公布')).toBeInTheDocument()
})

const mine = (appeals: readonly object[]) => ({
  [`GET ${resultsPath}`]: results,
  [`GET ${resultsPath}/mine`]: ownResult,
  [`GET ${appealsPath}/mine`]: { appeals },
})

const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const type = (label: RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
const sent = () =>
  phone.requests.filter(({ method }) => method === 'POST').map(({ url, data }) => [url, data])

it('takes an appeal that says what is wrong, and no empty one', async () => {
  signInAs('p')
  show({ ...mine([]), [`POST ${appealsPath}`]: { appealId: 'a'.repeat(22) } })
  await tap('对成绩申诉')
  await tap('提交申诉')
  expect(screen.getByText('请选哪方面有误。')).toBeInTheDocument()
  expect(sent()).toEqual([])
  fireEvent.click(screen.getByText('评分有误'))
  type(/说清楚哪里不对/, ' 实操少算一项 ')
  await tap('提交申诉')
  await expect.poll(sent).toEqual([[appealsPath, { grounds: 'marks', words: '实操少算一项' }]])
})

it('shows what was decided, and lets it be decided once more by another in time', async () => {
  signInAs('p')
  const refused = { upheld: false, words: '没有少算', at }
  show({
    ...mine([{ ...appealed, first: refused, againUntil: at + 3600 }]),
    [`POST ${appealsPath}/${appealed.id}/second`]: {},
  })
  expect(await screen.findByText(/决定不支持：没有少算/)).toBeInTheDocument()
  await tap('再提一次')
  type(/哪里不对/, '第三项没有看')
  await tap('再次申诉')
  await expect
    .poll(sent)
    .toEqual([[`${appealsPath}/${appealed.id}/second`, { words: '第三项没有看' }]])
})

it('takes no other appeal while one waits', async () => {
  signInAs('p')
  show(mine([appealed]))
  expect(await screen.findByText('等决定')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '对成绩申诉' })).toBeNull()
})
