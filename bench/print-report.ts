import type { Missing, Row } from './eligibility/race.ts'
import type { Report } from './figures.ts'
import { heldFigures } from './held.ts'
import { enrolmentTable, growthTables, ms, partsTable } from './print-growth.ts'
import { table } from './table.ts'

const peers = ['json-logic', 'json-rules-engine'] as const

function speedTable(rows: readonly Row[]): string {
  const of = (name: string) => rows.find(({ engine }) => engine === name)?.decisionsPerSecond ?? 0
  return table(
    ['引擎', '每 CPU 秒判定', ...peers.map((peer) => `是 ${peer} 的几倍`)],
    rows.map(({ engine, decisionsPerSecond }) => [
      engine,
      decisionsPerSecond.toLocaleString('en'),
      ...peers.map((peer) => (decisionsPerSecond / of(peer)).toPrecision(3)),
    ]),
  )
}

const missingTable = (missing: readonly Missing[]): string =>
  table(
    ['引擎', '缺', '判错', '该定没定', '共'],
    missing.map(({ engine, missingShare, wrong, overCautious, decisions }) => [
      engine,
      `${missingShare * 100}%`,
      String(wrong),
      String(overCautious),
      String(decisions),
    ]),
  )

const heldTable = (report: Report): string =>
  table(
    ['要守住的', '要求', '这一次', ''],
    heldFigures(report).map(({ what, wanted, found, held }) => [
      what,
      wanted,
      found,
      held ? '✓' : '✗ 没守住',
    ]),
  )

/** The report as people read it: Markdown, so that it can be kept as it is printed. */
export function printReport(report: Report): string {
  const { rows, missing, gzipBytes, wholeGzipBytes, explained, screening, ranking } = report
  const { screenMs, bareMs, trivialMs } = screening
  return [
    '## 快慢：30 项政策 × 6 个条件 × 10,000 人',
    speedTable(rows),
    '## 缺事实时的对错：逐个试遍所有可能',
    missingTable(missing),
    '## 大小和别的快慢',
    table(
      ['量什么', '多少'],
      [
        ['只给判定的引擎，压缩后', `${report.verdictGzipBytes} 字节`],
        ['整个引擎，压缩后', `${gzipBytes} 字节`],
        ['连同读事实、编译规则', `${wholeGzipBytes} 字节`],
        ['没有 JIT，一个人每答一题，60 项政策的全部答案', ms(explained.medianMs)],
        ['　十次里九次不超过', ms(explained.p90Ms)],
        ['云端一次判定全部政策', `${screenMs.toFixed(2)} 毫秒`],
        [
          '同样的请求和答复，不判定',
          `${bareMs.toFixed(2)} 毫秒（判定是它的 ${(screenMs / bareMs).toFixed(2)} 倍）`,
        ],
        ['空的路由', `${trivialMs.toFixed(2)} 毫秒`],
        [
          `${ranking.rows.toLocaleString('en')} 行竞赛成绩精确排名，连同分规则`,
          `${ms(ranking.rankMs)}（同样多的双精度数排一次 ${ms(ranking.sortMs)}）`,
        ],
      ],
    ),
    '## 没有 JIT，什么都没留着：60 项政策从头算',
    partsTable(explained.anewMs),
    '## 没有 JIT：随条件和没说的事增长（毫秒）',
    ...growthTables(report.growth),
    '## 一场培训一千人、一万人报名',
    enrolmentTable(report.enrolments),
    '## 守住了没有',
    heldTable(report),
  ].join('\n\n')
}
