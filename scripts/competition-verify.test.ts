import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Archive } from '@cgt/shared/competitions/archive'
import { archiveProblems } from '@cgt/shared/competitions/archive-problems'
import { sheetsHash } from '@cgt/shared/competitions/sheets-hash'
import { afterAll, describe, expect, it } from 'vitest'
import { sampleArchive } from './competition/testing/sample-archive.ts'
import { unzipArchive, zipArchive } from './competition/zip.ts'

const folder = mkdtempSync(join(tmpdir(), 'changaitong-archive-'))
afterAll(() => rmSync(folder, { recursive: true }))

function verify(bytes: Uint8Array) {
  const file = join(folder, 'one.zip')
  writeFileSync(file, bytes)
  const command = ['--import', 'tsx', 'scripts/competition-verify.ts', file]
  try {
    return { said: String(execFileSync('node', command, { stdio: 'pipe' })), code: 0 }
  } catch (error) {
    const { stderr, status } = error as { stderr: Buffer; status: number }
    return { said: String(stderr), code: status }
  }
}

/** With one thing changed in it. */
function changed(change: (one: Archive) => void): Archive {
  const one = sampleArchive()
  change(one)
  return one
}

type Sheets = Archive['rounds'][number]['sheets']
const sheetsOf = (one: Archive): Sheets => one.rounds[0]?.sheets ?? []
const sheetOf = (one: Archive, i: number) => sheetsOf(one)[i] as Sheets[number]

/** One mark half a point higher. */
const flipped = (i: number, aspect: string) =>
  changed((one) => {
    const { marks } = sheetOf(one, i)
    marks[aspect] = Number(marks[aspect]) + 500
  })

describe('an archive', () => {
  it('is counted anew to the same bytes, and says so', () => {
    const { said, code } = verify(zipArchive(sampleArchive()))
    expect(said).toContain('12 人、72 张评分表，重算的名次、总分、获奖和存档一个字节不差')
    expect(code).toBe(0)
  })

  it('of the same content is the same file', () => {
    expect(zipArchive(sampleArchive())).toEqual(zipArchive(sampleArchive()))
    expect(unzipArchive(zipArchive(sampleArchive())).one).toEqual(sampleArchive())
  })

  it('is found out by a single mark that was flipped, whichever it is', () => {
    const { said, code } = verify(zipArchive(flipped(1, 'work')))
    expect(said).toContain('「决赛」按评分表重算，和锁定时的不一样')
    expect(code).toBe(1)
    for (const [i, { module, marks }] of sheetsOf(sampleArchive()).entries()) {
      const aspect = module === 'theory' ? 'paper' : 'safety'
      if (typeof marks[aspect] !== 'number') continue
      expect(archiveProblems(flipped(i, aspect))).toHaveLength(1)
    }
  })

  it('is found out by whose rank it changed, also where the lock was made to fit', () => {
    const one = flipped(24, 'paper')
    const [round] = one.rounds
    if (round) {
      const sheet = sheetOf(one, 24)
      sheet.marks.paper = 100_000
      sheet.handed = sheet.marks
      round.hash = sheetsHash(round.sheets, round.times)
    }
    expect(archiveProblems(one).join()).toMatch(/存档里第 4 名，按评分表重算第 2 名/)
  })

  it.each<[string, RegExp, (one: Archive) => void]>([
    ['rules', /评分规则和报名前公布的指纹不一样/, (one) => one.rules.awards.pop()],
    [
      'the seed',
      /种子和报名前公布的指纹不一样/,
      (one) => Object.assign(one.draw, { seed: '8'.repeat(64) }),
    ],
    ['the order of lots', /按公开的种子重排不一样/, ({ draw }) => draw.order.reverse()],
    [
      'a code given twice',
      /第二层编号有缺的、多的或重的/,
      ({ layers }) => layers.second.splice(0, 1, layers.second[1] ?? ''),
    ],
    ['codes swapped', /按评分表重算/, ({ layers }) => layers.first.reverse()],
    [
      'an award',
      /总分或获奖和存档的成绩不一样/,
      ({ rows }) => Object.assign(rows[4] ?? {}, { awards: [] }),
    ],
    [
      'a time',
      /和锁定时的不一样/,
      ({ rounds }) => Object.assign(rounds[0]?.times ?? {}, { '1': 1 }),
    ],
  ])('is found out by %s', (_, words, change) => {
    expect(archiveProblems(changed(change)).join()).toMatch(words)
  })

  it('that was changed after it was packed does not fit its sums', () => {
    const bytes = zipArchive(sampleArchive())
    const { one } = unzipArchive(bytes)
    const other = zipArchive({ ...one, title: '另一个' })
    expect(unzipArchive(other).problems).toEqual([])
    expect(() => unzipArchive(bytes.slice(0, 400))).toThrow('不是一个完整的 ZIP')
    expect(verify(new Uint8Array([1, 2, 3])).said).toContain('不是一个完整的 ZIP')
  })
})
