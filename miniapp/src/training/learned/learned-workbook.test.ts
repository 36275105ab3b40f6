import readExcelFile from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { number, result } from '../testing/results'
import { learnedWorkbook } from './learned-workbook'
import type { Result } from './result-words'

it('the learning record is a workbook that another program opens: minutes and marks are numbers, blank is not nought', async () => {
  const book = Buffer.from(learnedWorkbook([result as Result], result.until + 1))
  const [sheet] = await readExcelFile(book)
  const [head = [], row = []] = sheet?.data ?? []
  const told = Object.fromEntries(head.map((name, i) => [name, row[i]]))
  expect(sheet?.sheet).toBe('学习记录')
  expect(told).toMatchObject({ 培训: result.title, 学习分钟: 450, 理论: 82, 实操: null })
  expect(told).toMatchObject({ 结果: '合格', 证书编号: number, 证书: '有效' })
})
