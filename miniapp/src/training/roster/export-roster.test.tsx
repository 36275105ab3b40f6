import { fireEvent, screen } from '@testing-library/react'
import readExcelFile from 'read-excel-file/node'
import { expect, it, vi } from 'vitest'
import { renderPage, servePack } from '../../testing/render-page'
import { signInAs } from '../../testing/sign-in'
import { phone } from '../../testing/taro'
import { noticeId, noticePath } from '../testing/served'
import { ExportRoster } from './ExportRoster.h5'
import { rosterWorkbook } from './roster-workbook'

const one = (personId: string, maskedName: string | null) => ({
  ...{ personId: personId.padEnd(22, 'A'), maskedName, since: 1_795_400_000 },
  state: 'booked' as const,
  review: null,
})

it('the list is a workbook that another program opens, and no name in it is a formula', async () => {
  const items = [one('p1', '张*'), one('p2', '=1+1'), one('p3', null)]
  const book = Buffer.from(rosterWorkbook(items))
  const [sheet] = await readExcelFile(book)
  expect(sheet?.sheet).toBe('报名')
  const rows = sheet?.data ?? []
  expect(rows[0]).toEqual(['姓名', '识别码', '状态', '从什么时候'])
  expect(rows.slice(1).map((row) => row[0])).toEqual(['张*', '=1+1', '没留姓名'])
  expect(rows[1]?.[2]).toBe('已报上')
})

it('every page is asked for, once, before the file is handed over', async () => {
  // jsdom makes no addresses of blobs, and goes to none.
  URL.createObjectURL = () => 'blob:one'
  URL.revokeObjectURL = () => undefined
  const saved: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download)
  })
  signInAs('p')
  const pages = [one('p1', '张*'), one('p2', '李*'), one('p3', '王*')]
  servePack(async ({ url }) => {
    const at = Number(new URL(url, 'https://cloud.example').searchParams.get('cursor') ?? 0)
    const next = at + 1 < pages.length ? String(at + 1) : null
    return { statusCode: 200, data: { items: [pages[at]], next } }
  })
  renderPage(<ExportRoster noticeId={noticeId} sessionId="1" name="报名" />)
  fireEvent.click(screen.getByRole('button', { name: '导出名单（Excel）' }))
  await expect.poll(() => saved).toEqual(['报名.xlsx'])
  const asked = phone.requests.map(({ url }) => url)
  expect(asked).toHaveLength(3)
  expect(asked[0]).toContain(`${noticePath}/sessions/1/enrolments?limit=100`)
})
