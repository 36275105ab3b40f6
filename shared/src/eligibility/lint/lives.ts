import type { IsoDate } from '../fact.ts'
import type { ApplicationWindow, Policy } from '../policy.ts'
import { type Finding, reporter } from './finding.ts'

const firstDay = '0000-01-01'
const lastDay = '9999-12-31'

interface Life {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** A version's life with its open ends closed; dates of this form compare as text. */
export const lifeOf = (part: {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}): Life => ({
  from: part.from ?? firstDay,
  to: part.to ?? lastDay,
})

const overlap = (a: Life, b: Life): boolean => a.from <= b.to && b.from <= a.to

/** Versions follow each other: none that never begins, none that hides another. */
export function* checkVersions(policy: Policy): Generator<Finding> {
  const report = reporter(policy.id)
  const lives = policy.versions.map(lifeOf)
  if (lives.length === 0) yield report.error('没有一个版本：至少写一个')
  for (const [i, life] of lives.entries()) {
    const name = `版本 ${life.from} … ${life.to}`
    if (life.from > life.to) yield report.error(`${name} 永远到不了：from 晚于 to，改正日期`)
    for (const other of lives.slice(0, i))
      if (overlap(life, other))
        yield report.error(`${name} 和版本 ${other.from} … ${other.to} 重叠：同一天只能有一个版本`)
  }
}

const isWhole = (day: string): boolean => day.length === 10

/** The stretches of a year a window covers; one that ends before it begins runs over new year. */
function stretches({ from, to }: ApplicationWindow): Life[] {
  if (from <= to) return [{ from, to }]
  return [
    { from, to: '12-31' },
    { from: '01-01', to },
  ]
}

function faultOf(window: ApplicationWindow, lives: readonly Life[]): string | undefined {
  const dated = isWhole(window.from)
  if (dated !== isWhole(window.to)) return '一头有年份一头没有：写成一样'
  if (!dated) return undefined
  if (window.from > window.to) return '倒过来了：改正日期'
  return lives.some((life) => overlap(life, window))
    ? undefined
    : '不在任何版本的有效期里：改正日期'
}

const meet = (a: ApplicationWindow, b: ApplicationWindow): boolean =>
  isWhole(a.from) === isWhole(b.from) &&
  stretches(a).some((one) => stretches(b).some((other) => overlap(one, other)))

/** Application windows do not overlap, and a dated one lies within some version's life. */
export function* checkWindows({ id, windows = [], versions }: Policy): Generator<Finding> {
  const report = reporter(id)
  const lives = versions.map(lifeOf)
  const name = ({ from, to }: ApplicationWindow): string => `申请窗口 ${from} … ${to}`
  for (const [i, window] of windows.entries()) {
    const fault = faultOf(window, lives)
    if (fault) yield report.error(`${name(window)} ${fault}`)
    const other = windows.slice(0, i).find((earlier) => meet(window, earlier))
    if (other) yield report.error(`${name(window)} 和 ${name(other)} 重叠：合成一个或错开`)
  }
}
