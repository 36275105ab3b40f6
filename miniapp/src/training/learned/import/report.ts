import type { ImportedLine } from '@cgt/shared/training/imported'
import {
  type Differs,
  type KnownLine,
  type Reconciled,
  reconcile,
} from '@cgt/shared/training/reconcile'
import type { Tone } from '../../../ui/Card'
import { type Columns, units } from './columns'
import { readLine } from './read-line'
import type { SheetRows } from './sheet-rows'

export type Outcome = Reconciled['state'] | 'rejected'

/** What comes of one row of a file, and why. */
export interface Reported {
  /** As Excel counts. */
  readonly number: number
  readonly outcome: Outcome
  readonly what: string
  /** Nothing of a new one. */
  readonly why: string
  readonly line?: ImportedLine
}

export const outcomeTags: Readonly<Record<Outcome, readonly [words: string, tone: Tone]>> = {
  new: ['新的', 'good'],
  duplicate: ['重复', 'calm'],
  conflicting: ['不一致', 'wait'],
  rejected: ['不收', 'past'],
}

const standing: Readonly<Record<KnownLine['by'], string>> = {
  union: '工会的记录',
  import: '导入过的或前面一行',
}

const differences: Readonly<Record<Differs, (known: KnownLine) => string>> = {
  title: ({ title }) => `同一个证书编号，名称是“${title}”`,
  day: ({ from }) => `同一个证书编号，日期是 ${from}`,
  minutes: ({ minutes }) => `学习时间是 ${minutes} 分钟`,
  number: ({ number }) => `证书编号是 ${number}`,
}

const whyOf = (one: Reconciled): string => {
  if (one.state === 'new') return ''
  const by = standing[one.known.by]
  return one.state === 'duplicate'
    ? `${by}里有了`
    : `${by}里${differences[one.differs](one.known)}，照那边的不动`
}

interface Asked {
  readonly columns: Columns
  readonly unit: string
  readonly today: string
  readonly known: readonly KnownLine[]
}

/** Says of every row of a file what would come of it; nothing is kept yet. */
export function reportOn({ rows }: SheetRows, { columns, unit, today, known }: Asked): Reported[] {
  const minutes = Number(units.find(({ value }) => value === unit)?.value ?? 1)
  const read = rows.map(({ number, cells }) => ({
    number,
    read: readLine(cells, { columns, unit: minutes, today }),
  }))
  const lines = read.flatMap(({ read }) => ('line' in read ? [read.line] : []))
  const came = reconcile(lines, known).values()
  return read.map(({ number, read }): Reported => {
    if ('why' in read) return { number, outcome: 'rejected', what: '', why: read.why }
    const one: Reconciled = came.next().value ?? { state: 'new', line: read.line }
    const { title, day } = read.line
    const what = `${title}，${day}`
    return { number, outcome: one.state, what, why: whyOf(one), line: read.line }
  })
}
