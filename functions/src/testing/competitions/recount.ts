import { rankRound } from '@cgt/shared/competitions/rank-round'
import type { judgeAtOnce } from './judge-at-once.ts'

type Judged = Awaited<ReturnType<typeof judgeAtOnce>>

const sumOf = (marks: Readonly<Record<string, unknown>>): number =>
  Object.values(marks).reduce<number>((sum, mark) => sum + Number(mark), 0)

/** Everything in which what is stored differs from what was meant, counted over again; nothing where it is the same. */
export function recount({ meant, sheets, round }: Judged): string[] {
  const stored = new Map(sheets.map((one) => [`${one.seat} ${one.code}`, one]))
  const other = [...meant].flatMap(([at, marks]) => {
    const kept = stored.get(at)
    const isSame =
      kept?.state === 'checked' &&
      Object.keys(marks).every((aspect) => kept.marks[aspect] === marks[aspect])
    return isSame ? [] : [`the sheet ${at} is not what was meant`]
  })
  const codes = [...new Set(sheets.map(({ code }) => code))]
  const entries = {
    entrants: codes.map((id) => ({ id, guest: false, seconds: null })),
    sheets: sheets.map(({ seat, code, module, marks }) => ({
      ...{ judge: seat, entrant: code, module, marks },
    })),
    attempts: [],
  }
  const { scores } = rankRound(round, entries, new Map())
  const seats = meant.size / codes.length
  const wrong = codes.flatMap((code) => {
    const mine = [...meant].filter(([at]) => at.endsWith(` ${code}`))
    const sum = mine.reduce((total, [, marks]) => total + sumOf(marks), 0)
    const full = Object.keys(mine[0]?.[1] ?? {}).length * 10_000 * seats
    const total = scores.get(code)?.total
    // Out of a hundred: sum / full × 100, exactly.
    const isRight =
      total && total.numerator * BigInt(full) === BigInt(sum) * BigInt(100) * total.denominator
    return isRight ? [] : [`the total of ${code} is not what was meant`]
  })
  const count = sheets.length === meant.size ? [] : [`${sheets.length} sheets, not ${meant.size}`]
  return [...count, ...other, ...wrong]
}
