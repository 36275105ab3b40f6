import type { Parts } from './catalogue/run-explained.ts'
import type { EnrolmentFigures, Report } from './figures.ts'
import { table } from './table.ts'

export const ms = (figure: number): string => `${figure.toFixed(2)} 毫秒`

const PART_WORDS: readonly (readonly [keyof Parts, string])[] = [
  ['verdict', '只要判定'],
  ['criteria', '＋每条条件的结论和文字'],
  ['amounts', '＋金额'],
  ['ask', '＋还要问什么'],
  ['flips', '＋改哪一件就符合'],
  ['eligibleFrom', '＋哪天起自己符合'],
  ['receipt', '＋凭据'],
  ['whole', '全部'],
]

/** What each part of the answers takes, read one after the other. */
export const partsTable = (parts: Parts): string =>
  table(
    ['读到哪里', '多少'],
    PART_WORDS.map(([part, words]) => [words, ms(parts[part])]),
  )

/** How answers grow with a rule, and with records of which nothing is told. */
export function growthTables({ rows, certificates }: Report['growth']): readonly string[] {
  const [first] = rows
  const times = (figure: number, least = Number.NaN): string =>
    `${figure.toFixed(2)}（${(figure / least).toFixed(1)} 倍）`
  return [
    table(
      ['条件（一条一件事）', '还要问什么：都没说', '改哪一件就符合', '哪天起自己符合'],
      rows.map(({ size, askMs, flipsMs, eligibleFromMs }) => [
        String(size),
        times(askMs, first?.askMs),
        times(flipsMs, first?.flipsMs),
        times(eligibleFromMs, first?.eligibleFromMs),
      ]),
    ),
    table(
      ['证书几张，都没说', '技能提升补贴判定和问题', '要问', '试完了'],
      certificates.map(({ records, ms: figure, asks, bounded }) => [
        String(records),
        ms(figure),
        String(asks),
        bounded ? '没有，答案里说明' : '是',
      ]),
    ),
  ]
}

const ENROLMENT_WORDS: readonly (readonly [keyof Omit<EnrolmentFigures, 'size'>, string])[] = [
  ['first', '名单第一页，一百人'],
  ['last', '名单最后一页'],
  ['whole', '整份名单，每人'],
  ['enrol', '排到队尾，再退出'],
  ['position', '我的报名，看排第几'],
]

/** What one thing takes of processor and store, for each size of a training, and by how much it grows. */
export function enrolmentTable(all: readonly EnrolmentFigures[]): string {
  const [least] = all
  return table(
    ['做什么', ...all.flatMap(({ size }) => [`${size} 人`, '读／写单位']), '增长'],
    ENROLMENT_WORDS.map(([what, words]) => [
      words,
      ...all.flatMap((one) => {
        const { ms: taken, read, write } = one[what]
        return [ms(taken), `${Number(read.toFixed(2))}／${Number(write.toFixed(2))}`]
      }),
      `${((all.at(-1)?.[what].read ?? 0) / (least?.[what].read ?? 1)).toFixed(2)} 倍`,
    ]),
  )
}
