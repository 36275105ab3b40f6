import { expect, it } from 'vitest'
import { spokenNeed } from './spoken-need'

it.each([
  ['≥ 12 个月', '至少 12 个月'],
  ['≥ 2023年1月1日', '2023年1月1日或以后'],
  ['≤ 45 周岁', '不超过 45 周岁'],
  ['> 80%', '超过 80%'],
  ['< 3 次', '不到 3 次'],
  ['≤ 未知', '具体数没查到'],
  ['中级工（四级）', '中级工（四级）'],
  ['不是 外省户籍', '不是 外省户籍'],
])('says «%s» as «%s», without a sign one has to know', (need, words) => {
  expect(spokenNeed(need)).toBe(words)
})
