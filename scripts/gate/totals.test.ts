import { describe, expect, it } from 'vitest'
import { totalsOf } from './totals.mjs'

const loaded = { status: 'passed', assertionResults: [{}] }

const report = (passed: number, total: number, testResults: readonly object[] = [loaded]) =>
  JSON.stringify({ numPassedTests: passed, numTotalTests: total, testResults })

describe('the totals of a suite', () => {
  it.each([
    ['all its tests passed', report(7, 7), true, 7, 0],
    ['two of its tests failed', report(5, 7), false, 5, 2],
    ['a test was skipped', report(6, 7), true, 6, 1],
    [
      'a file did not load',
      report(7, 7, [loaded, { status: 'failed', assertionResults: [] }]),
      false,
      7,
      1,
    ],
    ['it ended badly though every test passed', report(7, 7), false, 7, 1],
    ['a test failed and yet it ended well', report(6, 7), true, 6, 1],
    ['it ran no test at all', report(0, 0, []), true, 0, 1],
    ['it left no report', undefined, false, 0, 1],
    ['it was killed while writing its report', '{"numTotalTests":7,"numPas', false, 0, 1],
    ['its report is something else', 'null', true, 0, 1],
    ['its report lacks the counts', '{}', true, 0, 1],
  ])('are true when %s', (_, text, endedWell, passed, failed) => {
    expect(totalsOf(text, endedWell)).toEqual({ passed, failed })
  })
})
