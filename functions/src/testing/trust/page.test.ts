import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { promises } from './promises.ts'
import { titlesOf } from './test-titles.ts'

const root = new URL('../../../../', import.meta.url)
const page = readFileSync(new URL('docs/trust.md', root), 'utf8')
const files = [...page.matchAll(/`([^`\s]+\.test\.tsx?)`/g)].map(([, file = '']) => file)

describe('docs/trust.md', () => {
  it.each(promises)('says: $promise', ({ promise }) => {
    expect(page).toContain(`| ${promise} |`)
  })

  it('names only tests that exist', () => {
    expect(files).not.toEqual([])
    expect(files.filter((file) => !existsSync(new URL(file, root)))).toEqual([])
  })

  it.each([
    ['R', 10],
    ['S', 15],
    ['A', 15],
    ['T', 25],
  ] as const)('answers each of %s1 to %i once, by a test or a reason', (letter, count) => {
    const rows = [...page.matchAll(/^\| ([RSAT])(\d+) \| ([^|]+) \| (.+) \|$/gm)]
    const numbers = rows.filter(([, one]) => one === letter).map(([, , number]) => Number(number))
    expect(numbers).toEqual(Array.from({ length: count }, (_, i) => i + 1))
  })

  it('names each test by a title it has', () => {
    const named = [...page.matchAll(/`([^`\s]+\.test\.tsx?)`：(.+?)(?=<br>| \||）)/g)]
    expect(named.length).toBeGreaterThan(60)
    const lost = named.filter(([, file = '', title = '']) => !titlesOf(file).has(title))
    expect(lost.map(([found]) => found)).toEqual([])
  })
})
