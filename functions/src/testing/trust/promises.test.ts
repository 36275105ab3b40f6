import { describe, expect, it } from 'vitest'
import { promises } from './promises.ts'

describe('the long run, cut short', () => {
  it.each(promises)(
    '$promise',
    async ({ keep }) => {
      const { tried, broken } = await keep(1, 7)
      expect(broken).toEqual([])
      expect(tried).toBeGreaterThan(0)
    },
    600_000,
  )
})
