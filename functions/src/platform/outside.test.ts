import { afterEach, expect, it, vi } from 'vitest'
import { deadline } from './outside.ts'

afterEach(() => void vi.restoreAllMocks())

it('a service outside has three seconds to answer', () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout')
  expect(deadline().aborted).toBe(false)
  expect(timeout).toHaveBeenCalledExactlyOnceWith(3000)
})
