import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { deskOf, eventPath, of, sheet } from '../../testing/judged'
import Check from './index'

const marks = (neat: number) => ({ neat, work: 40_000 })
const sheets = [
  sheet({ seat: '1', marks: marks(3), state: 'submitted', version: 2 }),
  sheet({ seat: '2', marks: marks(1), state: 'submitted', version: 5 }),
]

beforeEach(() => {
  signInAs('p')
  phone.params = { id: of.competitionId, event: '1' }
  const desk = deskOf([], { kind: 'checker', seat: null, timed: true })
  phone.answer = async ({ url, method }) => {
    if (method !== 'GET') return { statusCode: 200, data: { version: 9 } }
    if (url === `${eventPath}/judging`) return { statusCode: 200, data: desk }
    if (url.startsWith(`${eventPath}/sheets?round=final`))
      return { statusCode: 200, data: { items: sheets, next: null } }
    return { statusCode: 404, data: null }
  }
})

const sent = () =>
  phone.requests.filter(({ method }) => method !== 'GET').map(({ url, data }) => ({ url, data }))
async function openFirst() {
  renderPage(<Check />)
  fireEvent.click(await screen.findByRole('button', { name: /工位 1/ }))
  return within(await screen.findByRole('dialog'))
}
const place = { round: 'final', module: 'wiring', code: '1' }

it('shows what is too far apart, and sends one sheet back only with a reason', async () => {
  const detail = await openFirst()
  expect(detail.getByText('相差 2 档')).toBeInTheDocument()
  fireEvent.click(detail.getByRole('button', { name: '退回裁判 2' }))
  fireEvent.click(detail.getByRole('button', { name: '确定退回' }))
  expect(detail.getByText(/写两个字以上/)).toBeInTheDocument()
  expect(sent()).toEqual([])
  fireEvent.change(detail.getByLabelText('原因（会记录下来）'), { target: { value: '请核对' } })
  fireEvent.click(detail.getByRole('button', { name: '确定退回' }))
  await expect.poll(sent).toEqual([
    {
      url: `${eventPath}/sheets/return`,
      data: { ...place, seat: '2', version: 5, reason: '请核对' },
    },
  ])
})

it('checks every sheet of a code, each at the version that was seen', async () => {
  const detail = await openFirst()
  fireEvent.click(detail.getByRole('button', { name: '核对无误，复核这 2 张' }))
  const url = `${eventPath}/sheets/check`
  await expect.poll(sent).toEqual([
    { url, data: { ...place, seat: '1', version: 2 } },
    { url, data: { ...place, seat: '2', version: 5 } },
  ])
})

it('records a time in whole seconds', async () => {
  const detail = await openFirst()
  fireEvent.change(detail.getByLabelText('分钟'), { target: { value: '12' } })
  fireEvent.change(detail.getByLabelText('秒'), { target: { value: '61' } })
  fireEvent.click(detail.getByRole('button', { name: '记下用时' }))
  expect(detail.getByText(/秒不到 60/)).toBeInTheDocument()
  fireEvent.change(detail.getByLabelText('秒'), { target: { value: '5' } })
  fireEvent.click(detail.getByRole('button', { name: '记下用时' }))
  await expect
    .poll(sent)
    .toEqual([{ url: `${eventPath}/times`, data: { round: 'final', code: '1', seconds: 725 } }])
})
