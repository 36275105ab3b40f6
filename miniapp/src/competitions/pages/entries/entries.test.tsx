import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { at, competition, draw, id, serve } from '../../testing/competition'
import Entries from './index'

const drawPath = `/api/competitions/${id}/events/1/draw`
const listed = (entrantId: string, maskedName: string | null) => ({
  ...{ personId: entrantId, entrantId, maskedName, enteredAt: at - 3600 },
})
const [first = '', second = ''] = draw.order

function show(enterUntil: number, drawn: object | null = null, held = true) {
  signInAs('p')
  serve({
    [`GET /api/competitions/${id}`]: {
      competition: { ...competition, enterFrom: at - 9000, enterUntil },
      events: [{ eventId: '1', entered: 2, draw: drawn }],
    },
    ...(held && { 'GET /api/competitions/held': { items: [], next: null } }),
    [`GET /api/competitions/${id}/events/1/entries`]: {
      items: [listed(second, '李*'), listed(first, null)],
      next: null,
    },
    [`POST ${drawPath}`]: draw,
  })
  renderPage(<Entries />)
}

const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const sent = () => phone.requests.filter(({ method }) => method !== 'GET').map(({ url }) => url)

beforeEach(() => {
  phone.params = { id }
})

it('lists who entered, masked, and does not draw before entering is over', async () => {
  show(at + 60)
  expect(await screen.findByText(/^李\* · /)).toBeInTheDocument()
  expect(screen.getByText(/^没留姓名 · /)).toBeInTheDocument()
  expect(screen.getByText(/截止，之后在这里抽签。$/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '给焊工抽签' })).toBeNull()
})

it('asks once more before the lots are drawn, which happens once', async () => {
  show(at - 60)
  await tap('给焊工抽签')
  expect(sent()).toEqual([])
  await tap('抽签')
  await expect.poll(sent).toEqual([drawPath])
})

it('says beside each what they drew', async () => {
  show(at - 60, draw)
  const row = (await screen.findByText(/^李\* · /)).closest('li')
  expect(row).toHaveTextContent('抽到 2 号')
})

it('is not there for who holds nothing', async () => {
  show(at - 60, null, false)
  expect(await screen.findByText(/这里的事不归你办/)).toBeInTheDocument()
})
