import { utils, write } from '@e965/xlsx'
import { expect, it } from 'vitest'
import { recognised } from './columns'
import { readDay, readLine, readMinutes } from './read-line'
import { readTable } from './read-table'
import type { Cell } from './sheet-rows'

const picked = (bytes: Uint8Array, name = '导出.csv') =>
  readTable({ name, size: bytes.length, read: async () => Uint8Array.from(bytes).buffer })
const csv = (text: string) => picked(new TextEncoder().encode(text))
const head = '课程名称,学习日期,学时,证书编号,培训机构'
/** 课程,日期 / 电工,2024/3/5 as Excel in China saves it. */
const gbk = Uint8Array.of(
  ...[0xbf, 0xce, 0xb3, 0xcc, 0x2c, 0xc8, 0xd5, 0xc6, 0xda, 0x0d, 0x0a, 0xb5, 0xe7, 0xb9, 0xa4],
  ...[0x2c, ...new TextEncoder().encode('2024/3/5')],
)
const book = (
  rows: readonly (readonly unknown[])[],
  change: (sheet: object) => void = () => {},
) => {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  change(sheet)
  const whole = utils.book_new()
  utils.book_append_sheet(whole, sheet, '学习记录')
  return new Uint8Array(write(whole, { type: 'array', bookType: 'xlsx' }))
}
const lineOf = (row: readonly Cell[], names = head.split(',')) =>
  readLine(row, { columns: recognised(names), unit: 45, today: '2026-11-30' })

it('reads a CSV in UTF-8 with quotes and lines within, and in GBK as Excel in China saves it', async () => {
  const quoted = await csv(`\uFEFF${head}\r\n"电工,初""级""\n班",2024-03-05,16,A-1,\r\n`)
  expect(quoted.rows[0]?.cells.slice(0, 3)).toEqual(['电工,初"级"\n班', '2024-03-05', '16'])
  expect(await picked(gbk)).toEqual({
    ...{ head: ['课程', '日期'], rows: [{ number: 2, cells: ['电工', '2024/3/5'] }] },
  })
})

it('reads an .xlsx below a line of title, its dates as dates, and of a formula what it came to', async () => {
  const names = head.split(',')
  const bytes = book(
    [['我的学习记录'], names, ['电工', new Date(Date.UTC(2024, 2, 5)), 8, 'A-1', null]],
    (sheet) => Object.assign(sheet, { C3: { t: 'n', v: 16, f: '8*2' } }),
  )
  const table = await picked(bytes, '导出.xlsx')
  expect(table.head).toEqual(names)
  expect(lineOf(table.rows[0]?.cells ?? [])).toEqual({
    line: {
      ...{ title: '电工', day: '2024-03-05', minutes: 720, number: 'A-1', organisation: null },
    },
  })
})

it.each([
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0), '不是 CSV 或 .xlsx'],
  ['an .xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), '另存为 .xlsx'],
  ['half an .xlsx', book([['课程', '日期']]).subarray(0, 300), '打不开'],
  ['nothing', new Uint8Array(), '没有内容'],
  ['names alone', new TextEncoder().encode(head), '没有内容'],
  ['a quote left open', new TextEncoder().encode('a,b\n1,"2"3'), '引号不成对'],
  ['ten thousand lines', new TextEncoder().encode('a,b\n'.repeat(10_001)), '有 10000 行'],
  ['more than a megabyte', new Uint8Array(1024 * 1024 + 1), '超过 1 MB'],
])('%s is refused with what to do', async (_, bytes, sentence) => {
  await expect(picked(bytes)).rejects.toMatchObject({
    code: 'invalidInput',
    message: expect.stringContaining(sentence),
  })
})

it.each([
  ['2024/3/5', '2024-03-05'],
  ['2024年3月5日', '2024-03-05'],
  ['2024.03.05 09:30', '2024-03-05'],
  ['20240305', '2024-03-05'],
  ['45356', '2024-03-05'],
  [45356.5, '2024-03-05'],
  ['2024-02-30', undefined],
  ['三月五日', undefined],
])('the day in %s is %s', (cell, day) => {
  expect(readDay(cell)).toBe(day)
})

it.each([
  ['8', 360],
  [1.5, 68],
  ['2 小时', 120],
  ['90分钟', 90],
  ['', null],
  ['很久', Number.NaN],
])('%s counted in lessons of 45 minutes comes to %s', (cell, minutes) => {
  expect(readMinutes(cell, 45)).toBe(minutes)
})

it.each([
  [['=HYPERLINK("http://x")', '2024-03-05'], '公式'],
  [['', '2024-03-05'], '没有名称'],
  [['电工', ''], '没有日期'],
  [['电工', '三月'], '认不出'],
  [['电工', '2027-01-01'], '还没到'],
  [['电工', '2024-03-05', '0'], '大于零'],
  [['电'.repeat(61), '2024-03-05'], '超过 60 个字'],
])('a row %j is rejected, and why', (row, why) => {
  expect(lineOf(row)).toEqual({ why: expect.stringContaining(why) })
})

it('keeps a number that Excel was told to leave a text', () => {
  const read = lineOf(['电工', '2024-03-05', '', '="007"', ''])
  expect(read).toMatchObject({ line: { number: '007', minutes: null } })
})

it('knows columns by their names, whatever their order', () => {
  const names = ['序号', '培训机构名称', '培训项目', '学习时长（小时）', '完成时间', '证书编号']
  expect(Object.fromEntries(recognised(names))).toEqual({
    ...{ organisation: 1, title: 2, minutes: 3, day: 4, number: 5 },
  })
})
