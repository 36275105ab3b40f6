import { expect, it } from 'vitest'
import { timeLeftText } from './use-time-left'

it.each([
  [2 * 86_400 + 3 * 3600 + 59, '2 天 3 小时'],
  [86_400, '1 天 0 小时'],
  [86_399, '23 小时 59 分'],
  [3600, '1 小时 0 分'],
  [3599, '59 分 59 秒'],
  [60, '1 分 0 秒'],
  [59, '59 秒'],
  [0, '0 秒'],
])('says %i seconds as %s', (seconds, words) => {
  expect(timeLeftText(seconds)).toBe(words)
})
