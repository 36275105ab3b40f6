import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { renderPage, servePack } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { result } from '../../testing/results'
import LearningRecord from './index'

const imports = '/api/training/imports'
const importId = 'i'.repeat(22)
const line = { title: '焊工班', organisation: null, day: '2024-03-05', minutes: 480, number: null }
let brought: object[] = []

beforeEach(() => {
  signInAs('p')
  brought = []
  servePack(async ({ url, method }) => {
    const data = answers[`${method} ${url}`]?.()
    return data ? { statusCode: 200, data } : { statusCode: 404, data: null }
  })
})

const answers: Readonly<Record<string, () => object>> = {
  'GET /api/training/results': () => ({ results: [result] }),
  [`GET ${imports}`]: () => ({ imports: brought }),
  [`POST ${imports}`]: () => ({ importId, kept: 1 }),
  [`DELETE ${imports}/${importId}`]: () => {
    brought = []
    return {}
  },
}

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const sent = (method: string) => phone.requests.filter((one) => one.method === method)

/** The person picks a file with this text. */
function picks(text: string) {
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (
    this: HTMLInputElement,
  ) {
    const file = new File([text], '导出.csv')
    Object.defineProperty(this, 'files', { value: [file] })
    this.dispatchEvent(new Event('change'))
  })
}
const pick = async (text: string) => {
  picks(text)
  fireEvent.click(await screen.findByRole('button', { name: '选一个 CSV 或 Excel 文件' }))
}

it('says of every row what would come of it and why, before anything is kept', async () => {
  brought = [{ importId, at: 1_795_400_000, lines: [line] }]
  renderPage(<LearningRecord />)
  const rows = ['焊工班,2024/3/5,480', '焊工班,2024年3月5日,60', '钳工班,2024-03-06,', '没日期,,']
  await pick(['课程名称,日期,分钟', ...rows].join('\n'))
  expect(
    await screen.findByText('新的 1 行，重复 1 行，不一致 1 行，不收 1 行'),
  ).toBeInTheDocument()
  for (const words of [
    /^第 2 行 焊工班，2024-03-05：.*里有了$/,
    /^第 3 行 焊工班，2024-03-05：.*学习时间是 480 分钟/,
    /^第 4 行 钳工班，2024-03-06$/,
    /^第 5 行 没有日期$/,
  ])
    expect(screen.getByText(words)).toBeInTheDocument()
  expect(sent('POST')).toEqual([])
  tap('导入新的 1 行')
  expect(await screen.findByText('导入了 1 行。')).toBeInTheDocument()
  const lines = [{ ...line, title: '钳工班', day: '2024-03-06', minutes: null }]
  expect(sent('POST').map(({ data }) => data)).toEqual([{ lines }])
})

it('lets its person say which column is which', async () => {
  renderPage(<LearningRecord />)
  await pick('甲,乙\n电工班,2024-03-05')
  expect(await screen.findByText(/^第 2 行 没有名称$/)).toBeInTheDocument()
  tap(/^名称/)
  fireEvent.click(await screen.findByRole('radio', { name: '甲' }))
  tap(/^日期/)
  fireEvent.click(await screen.findByRole('radio', { name: '乙' }))
  expect(await screen.findByText(/^第 2 行 电工班，2024-03-05$/)).toBeInTheDocument()
})

it('shows that nobody verified what was brought, and takes it back only when asked twice', async () => {
  brought = [{ importId, at: 1_795_400_000, lines: [line] }]
  renderPage(<LearningRecord />)
  expect(await screen.findByText('本人导入，没有核对')).toBeInTheDocument()
  tap('撤回这次导入')
  expect(sent('DELETE')).toEqual([])
  tap('撤回这 1 行，再点一次')
  await expect.poll(() => screen.queryByText('本人导入，没有核对')).toBeNull()
  expect(sent('DELETE')).toHaveLength(1)
})

it('says what to do where a file is none that it reads', async () => {
  renderPage(<LearningRecord />)
  await pick('\0\0')
  expect(await screen.findByText(/不是 CSV 或 .xlsx 表格/)).toBeInTheDocument()
})
