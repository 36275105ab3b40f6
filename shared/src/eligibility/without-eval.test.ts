import { expect, test } from 'vitest'

test('everything here is tried where no code may be made from strings, as in WeChat', () => {
  expect(() => new Function('return 1')()).toThrow(EvalError)
})
