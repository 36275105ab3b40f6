import { expect, test } from 'vitest'
import { engineBundle, engineSizes } from '../bench/engine-size.ts'

/** The aim is 10 KB of gzip; these hold what has been reached. */
const MOST_BYTES = { evaluating: 17_400, whole: 26_100 }

test('the engine weighs no more on the phone than it did', async () => {
  const { evaluating, whole } = await engineSizes()
  expect(evaluating).toBeLessThan(MOST_BYTES.evaluating)
  expect(whole).toBeLessThan(MOST_BYTES.whole)
})

test('what is weighed is the whole of it: what reads, compiles, evaluates, explains and can be replayed', async () => {
  const code = new TextDecoder().decode(await engineBundle())
  for (const part of [
    '不是已登记的事实',
    'compile',
    'evaluateAll',
    '名单未公布',
    'cgt-eligibility/',
  ])
    expect(code).toContain(part)
})
