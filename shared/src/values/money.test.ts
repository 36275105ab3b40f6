import { describe, expect, it } from 'vitest'
import { yuan, yuanRange } from './money.ts'

describe('money', () => {
  it.each([
    [0, '¥0'],
    [5, '¥0.05'],
    [150000, '¥1,500'],
    [150050, '¥1,500.50'],
    [-99999900, '-¥999,999'],
    [500000000000, '¥5,000,000,000'],
  ])('%i 分 reads %s', (fen, words) => {
    expect(yuan(fen)).toBe(words)
  })

  it.each([
    [150000, 150000, '¥1,500'],
    [100000, 200000, '¥1,000–2,000'],
    [0, 3000000, '最高 ¥30,000'],
    [500000, null, '¥5,000 起'],
  ])('%i to %s reads %s', (low, high, words) => {
    expect(yuanRange(low, high)).toBe(words)
  })
})
