import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
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
