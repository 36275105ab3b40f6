import { spokenCode } from '@cgt/shared/values/spoken-code'
import { fireEvent, screen } from '@testing-library/react'
import readExcelFile from 'read-excel-file/node'
import { beforeEach, expect, it } from 'vitest'
import { renderPage } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { lotRows } from '../../held/lot-rows'
import { lotsWorkbook } from '../../held/lots-workbook'
import { at, competition, draw, id, serve } from '../../testing/competition'
import Entries from './index'

const entriesPath = `GET /api/competitions/${id}/events/1/entries`
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
    [`${entriesPath}`]: { items: [listed(second, '李*')], next: 'b' },
    [`${entriesPath}?limit=100`]: { items: [listed(second, '李*')], next: 'b' },
    [`${entriesPath}?cursor=b`]: { items: [listed(first, null)], next: null },
    [`${entriesPath}?limit=100&cursor=b`]: { items: [listed(first, null)], next: null },
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
  await tap('再看一些')
  expect(await screen.findByText(/^没留姓名 · /)).toBeInTheDocument()
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

it('lists all by the number drawn, whatever the order they entered in; who is gone keeps a number', async () => {
  show(at - 60, draw)
  await screen.findByText(/^没留姓名 · /)
  const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(rows).toEqual([
    expect.stringMatching(/^1 号没留姓名 · \d{3} \d{3}$/),
    expect.stringMatching(/^2 号李\* · \d{3} \d{3}$/),
    '3 号账号已注销',
  ])
})

it('hands the order over as a workbook', async () => {
  const [one] = lotRows(draw, [listed(first, '张*')])
  const [sheet] = await readExcelFile(Buffer.from(lotsWorkbook(one ? [one] : [])))
  expect(sheet?.data).toEqual([
    ['抽签号', '姓名', '识别码', '编号'],
    [1, '张*', spokenCode(first), first],
  ])
})

it('is not there for who holds nothing', async () => {
  show(at - 60, null, false)
  expect(await screen.findByText(/这里的事不归你办/)).toBeInTheDocument()
})
