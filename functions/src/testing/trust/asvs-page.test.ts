import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { printMap } from './asvs/print-map.ts'
import { type Requirement, readMap } from './asvs/read-map.ts'
import { titlesIn, titlesOf } from './test-titles.ts'

const root = new URL('../../../../', import.meta.url)

/** The requirements of each level in ASVS 5.0.0: section, then numbers. Higher ones are left out. */
const levels = {
  1: `1.2:1-5 1.3:1-2 1.5:1-1 2.1:1-1 2.2:1-2 2.3:1-1 3.2:1-2 3.3:1-1 3.4:1-2 3.5:1-3 4.1:1-1 4.4:1-1
      5.2:1-2 5.3:1-2 6.1:1-1 6.2:1-8 6.3:1-2 6.4:1-2 7.2:1-4 7.4:1-2 8.1:1-1 8.2:1-2 8.3:1-1
      9.1:1-3 9.2:1-1 10.4:1-5 11.3:1-2 11.4:1-1 12.1:1-1 12.2:1-2 13.4:1-1 14.2:1-1 14.3:1-1
      15.1:1-1 15.2:1-1 15.3:1-1`,
  2: `1.1:1-2 1.2:6-9 1.3:3-11 1.4:1-3 1.5:2-2 2.1:2-3 2.2:3-3 2.3:2-4 2.4:1-1 3.3:2-4 3.4:3-6
      3.5:4-5 3.7:1-2 4.1:2-3 4.2:1-1 4.3:1-2 4.4:2-4 5.1:1-1 5.2:3-3 5.4:1-3 6.1:2-3 6.2:9-12
      6.3:3-4 6.4:3-4 6.5:1-5 6.6:1-3 6.8:1-4 7.1:1-3 7.3:1-2 7.4:3-5 7.5:1-2 7.6:1-2 8.1:2-2
      8.2:3-3 8.4:1-1 9.2:2-4 10.1:1-2 10.2:1-2 10.3:1-4 10.4:6-11 10.5:1-5 10.6:1-2 10.7:1-3
      11.1:1-2 11.2:1-3 11.3:3-3 11.4:2-4 11.5:1-1 11.6:1-1 12.1:2-3 12.3:1-4 13.1:1-1 13.2:1-5
      13.3:1-2 13.4:2-5 14.1:1-2 14.2:2-4 14.3:2-3 15.1:2-3 15.2:2-3 15.3:2-7 16.1:1-1 16.2:1-5
      16.3:1-4 16.4:1-3 16.5:1-3 17.1:1-1 17.2:1-4 17.3:1-2`,
}

const idsIn = (sections: string): readonly string[] =>
  [...sections.matchAll(/(\S+):(\d+)-(\d+)/g)].flatMap(([, section, first, last]) =>
    Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_, i) => `V${section}.${Number(first) + i}`,
    ),
  )

const chapters = readMap()
const entries = chapters.flatMap(({ requirements }) => Object.entries(requirements))
const idsOf = (level: number) =>
  entries.filter(([, requirement]) => requirement.level === level).map(([id]) => id)
const proofs = entries.flatMap(([id, { tests = [] }]) => tests.map((one) => ({ id, ...one })))

describe('the map of ASVS 5.0.0', () => {
  it.each([
    [1, 70],
    [2, 183],
  ] as const)('has every requirement of level %i, %i of them, each once', (level, count) => {
    expect(idsIn(levels[level])).toHaveLength(count)
    expect([...idsOf(level)].sort()).toEqual([...idsIn(levels[level])].sort())
    expect(new Set(entries.map(([id]) => id)).size).toBe(entries.length)
  })

  it('files each under its chapter, in order', () => {
    for (const { number, requirements } of chapters)
      for (const id of Object.keys(requirements)) expect(id).toMatch(new RegExp(`^V${number}\\.`))
    expect(chapters.map(({ number }) => number)).toEqual(
      Array.from({ length: 17 }, (_, i) => i + 1),
    )
  })

  it('answers each in one way: a test, why it does not apply, or what is missing', () => {
    const ways = ({ tests, inapplicable, unmet }: Requirement) =>
      [tests, inapplicable, unmet].filter((one) => one !== undefined)
    expect(entries.filter(([, one]) => ways(one).length !== 1).map(([id]) => id)).toEqual([])
  })

  it('names only tests that exist, by file and title', () => {
    const lost = proofs.filter(({ file, title }) => !titlesOf(file).has(title))
    expect(lost).toEqual([])
  })

  it('names of a table of tests a row that is in it', () => {
    const rows = proofs.filter(({ row }) => row !== undefined)
    const habits = readFileSync(new URL('functions/src/testing/sources/habits.ts', root), 'utf8')
    expect(rows.filter(({ row }) => !habits.includes(`name: '${row}'`))).toEqual([])
    expect(proofs.filter(({ title, row }) => title === '$name' && !row)).toEqual([])
  })

  it('names in its reasons only tests that exist', () => {
    const reasons = entries.map(([, one]) => `${one.inapplicable} ${one.unmet} ${one.note}`)
    const named = reasons.join(' ').match(/[\w-]+\.test\.ts/g) ?? []
    const folders = ['identity', 'platform']
    const isThere = (file: string) =>
      folders.some((folder) => existsSync(new URL(`functions/src/${folder}/${file}`, root)))
    expect(named.filter((file) => !isThere(file))).toEqual([])
  })

  it('is what docs/asvs.md shows', async () => {
    await expect(printMap(chapters)).toMatchFileSnapshot('../../../../docs/asvs.md')
  })
})

describe('a title of a test', () => {
  it('is found however it is written', () => {
    const text = [
      "it('is plain', () => {})",
      'it("isn’t plain", () => {})',
      'it(`is made`, () => {})',
      "it.each(rows)('is one of %s', () => {})",
      "it.each([\n  [f(1), '2'],\n])(\n  'is on a line of its own', () => {})",
    ]
    expect([...titlesIn(text.join('\n'))]).toEqual([
      'is plain',
      'isn’t plain',
      'is made',
      'is one of %s',
      'is on a line of its own',
    ])
  })

  it('is not found where it is only spoken of', () => {
    expect(
      titlesIn("// it was 'never a test'\nconst said = 'nor this'\nsplit('nor that')").size,
    ).toBe(0)
  })
})
