// `run-ranking`: 100,000 rows ranked by exact totals and a tie chain, beside sorting as many doubles once. Prints one JSON object.
import { rank } from '@cgt/shared/competitions/rank'
import { rational } from '@cgt/shared/competitions/rational'
import { measureOf, type Row } from '@cgt/shared/competitions/row'
import type { TieStep } from '@cgt/shared/competitions/tie-step'
import { cpuMs } from '../cpu-time.ts'
import { median } from '../median.ts'

const ROWS = 100_000
const TIMES = 9

const time: TieStep = { by: 'time' }
const practice: TieStep = { by: 'module', module: 'practice' }
const chain: readonly TieStep[] = [time, practice, { by: 'lots' }, { by: 'shared' }]

/** Whole numbers below a bound, always the same ones. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

const draw = numbers(7)
// means of three and of five judges, so that every fifth total or so is equal to another
const rows = Array.from(
  { length: ROWS },
  (_, i): Row => ({
    id: `e${i}`,
    total: rational(draw(100_000), [3, 5, 1000][draw(3)]),
    measures: new Map([
      [measureOf(time), rational(draw(600))],
      [measureOf(practice), rational(draw(300_000), 3)],
    ]),
  }),
)
const doubles = rows.map(({ id, total }) => ({
  id,
  total: Number(total.numerator) / Number(total.denominator),
}))

const timeOf = (work: () => unknown): number =>
  median(
    Array.from({ length: TIMES }, () => {
      const started = process.cpuUsage()
      work()
      return cpuMs(started)
    }),
  )

const sortMs = timeOf(() => [...doubles].sort((a, b) => b.total - a.total))
const rankMs = timeOf(() => rank(rows, chain, new Map()))
console.log(JSON.stringify({ rows: ROWS, rankMs, sortMs }))
