import { expect, it } from 'vitest'
import { amountText } from './amount-text'

const cash = (lowFen: number, highFen: number | null, per?: string) =>
  amountText({ kind: 'cash', lowFen, highFen, words: '', ...(per ? { per } : {}) })

it.each([
  [cash(150_000, 150_000), '¥1,500'],
  [cash(100_000, 200_000), '¥1,000–2,000'],
  [cash(0, 200_000), '最高 ¥2,000'],
  [cash(100_000, null), '至少 ¥1,000'],
  [cash(0, null), '金额待定'],
  [cash(30_000, 30_000, 'month'), '¥300/月'],
  [cash(50_000_000, 50_000_000), '¥50 万'],
])('writes %s', (text, expected) => {
  expect(text).toBe(expected)
})
