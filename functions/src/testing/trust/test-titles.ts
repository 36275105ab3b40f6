import { existsSync, readFileSync } from 'node:fs'

const root = new URL('../../../../', import.meta.url)

// `it('…')`, `it.each(rows)('…')`, `it.each(rows)(\n  '…'`: the title in any quotes.
const opening =
  /\b(?:it|test)(?:\.each\([\s\S]*?\))?\(\s*(?:'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"|`((?:\\.|[^`\\])*)`)|^\s*\]?\)\(\s*(?:'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)")/gm

/** The titles of the tests that a text holds. */
export const titlesIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(opening)].map((found) => found.slice(1).find((one) => one) ?? ''))

const known = new Map<string, ReadonlySet<string>>()

/** The titles of a test file, given from the root; none where it is no test file or is not there. */
export function titlesOf(file: string): ReadonlySet<string> {
  const found = known.get(file)
  if (found) return found
  const url = new URL(file, root)
  const isTest = /\.test\.tsx?$/.test(file) && existsSync(url)
  const titles = isTest ? titlesIn(readFileSync(url, 'utf8')) : new Set<string>()
  known.set(file, titles)
  return titles
}
