import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const folder = new URL('../', import.meta.url).pathname
const files = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((file) =>
  /^(?!.*node_modules).*\.ts$/.test(file),
)

it('no two stories sign in by the same phone: they are told in one town, in any order', () => {
  const storiesOf = new Map<string, Set<string>>()
  for (const file of files)
    for (const [phone] of readFileSync(`${folder}${file}`, 'utf8').matchAll(/\b1[3-9]\d{9}\b/g))
      storiesOf.set(phone, (storiesOf.get(phone) ?? new Set()).add(file))
  expect(storiesOf.size).toBeGreaterThan(10)
  const shared = [...storiesOf].filter(([, stories]) => stories.size > 1)
  expect(shared.map(([phone, stories]) => `${phone}: ${[...stories].join(', ')}`)).toEqual([])
})
