import { describe, expect, it } from 'vitest'
import type { Report } from './figures.ts'
import { heldFigures } from './held.ts'

const row = (engine: string, decisionsPerSecond: number) => ({ engine, decisionsPerSecond })
const enrolled = (size: number, units: number): Report['enrolments'][number] => {
  const taken = { ms: 1, read: units, write: 0 }
  return { size, first: taken, last: taken, whole: taken, enrol: taken, position: taken }
}
const good: Report = {
  rows: [
    row('ours-verdict', 300),
    row('ours-explained', 60),
    row('ours-batch', 600),
    row('json-logic', 100),
    row('json-rules-engine', 3),
  ],
  missing: [
    { engine: 'ours-verdict', missingShare: 0.1, wrong: 0, overCautious: 0, decisions: 10 },
    { engine: 'zen', missingShare: 0.1, wrong: 7, overCautious: 7, decisions: 10 },
  ],
  verdictGzipBytes: 10_240,
  gzipBytes: 20_000,
  wholeGzipBytes: 30_000,
  explained: {
    medianMs: 5,
    p90Ms: 9,
    anewMs: {
      verdict: 4,
      criteria: 1,
      amounts: 2,
      ask: 12,
      flips: 1,
      eligibleFrom: 1,
      receipt: 1,
      whole: 22,
    },
  },
  growth: { rows: [], certificates: [] },
  screening: { screenMs: 9, bareMs: 3, trivialMs: 0.1 },
  enrolments: [enrolled(1_000, 10), enrolled(10_000, 12)],
  ranking: { rows: 100_000, rankMs: 800, sortMs: 100 },
}
const missed = (report: Report) =>
  heldFigures(report)
    .filter(({ held }) => !held)
    .map(({ what }) => what)

/** The same with one engine slower. */
const slower = (engine: string, decisionsPerSecond: number): Report => ({
  ...good,
  rows: good.rows.map((one) => (one.engine === engine ? row(engine, decisionsPerSecond) : one)),
})

describe('the figures to hold', () => {
  it('are held on their very edge', () => {
    expect(missed(good)).toEqual([])
    expect(heldFigures(good)).toHaveLength(10)
  })

  it.each<[string, Report]>([
    ['JSON Logic', slower('json-logic', 101)],
    ['只要判定，对 json-rules-engine', { ...slower('json-rules-engine', 3.001) }],
    ['全部理由', slower('ours-explained', 59)],
    ['成批判', slower('ours-batch', 599)],
    ['一万人报名', { ...good, enrolments: [enrolled(1_000, 10), enrolled(10_000, 12.1)] }],
    [
      '判错',
      {
        ...good,
        missing: [
          { engine: 'ours-batch', missingShare: 0.1, wrong: 0, overCautious: 1, decisions: 10 },
        ],
      },
    ],
    ['压缩后', { ...good, verdictGzipBytes: 10_241 }],
    ['没有 JIT', { ...good, explained: { ...good.explained, medianMs: 5.01 } }],
    ['云端', { ...good, screening: { screenMs: 9.1, bareMs: 3, trivialMs: 0.1 } }],
  ])('are said not to be held: %s', (what, report) => {
    expect(missed(report).join()).toContain(what)
  })

  it('are not held by an engine that did not run', () => {
    expect(missed({ ...good, rows: [] })).toHaveLength(4)
  })
})
