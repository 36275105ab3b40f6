import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { settled } from '../scenes/settle-people.ts'

const folder = new URL('../', import.meta.url).pathname
const files = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((file) =>
  /^(?!.*node_modules).*\.ts$/.test(file),
)

/** Every phone a file names, and for each that its people settle from, those after it. */
function phonesIn(text: string): readonly string[] {
  const named = [...text.matchAll(/\b1[3-9]\d{9}\b/g)].map(([phone]) => phone)
  const firsts = [...text.matchAll(/(?:settlePeople|walkThrough)\(.*'(1[3-9]\d{9})'\)/g)]
  const after = firsts.flatMap(([, first = '']) =>
    Array.from({ length: settled - 1 }, (_, i) => `${Number(first) + i + 1}`),
  )
  return [...named, ...after]
}

it('no two stories sign in by the same phone: they are told in one town, in any order', () => {
  const storiesOf = new Map<string, Set<string>>()
  for (const file of files)
    for (const phone of phonesIn(readFileSync(`${folder}${file}`, 'utf8')))
      storiesOf.set(phone, (storiesOf.get(phone) ?? new Set()).add(file))
  expect(storiesOf.size).toBeGreaterThan(10)
  const shared = [...storiesOf].filter(([, stories]) => stories.size > 1)
  expect(shared.map(([phone, stories]) => `${phone}: ${[...stories].join(', ')}`)).toEqual([])
})
