import { expect, it } from 'vitest'
import { momentText, untilText } from './moment-text.ts'

const midnight = Date.parse('2026-12-08T00:00:00+08:00') / 1000

it('reads the end of a day as that day’s, and any other moment as it is', () => {
  expect(untilText(midnight)).toBe('2026年12月7日 24:00')
  expect(untilText(midnight - 60)).toBe('2026年12月7日 23:59')
  expect(momentText(midnight)).toBe('2026年12月8日 00:00')
})
