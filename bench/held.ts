import type { Report } from './figures.ts'

/** One figure that is to be held, and what it came to. */
export interface Held {
  readonly what: string
  readonly wanted: string
  readonly found: string
  readonly held: boolean
}

const ours = (engine: string): boolean => engine.startsWith('ours-')

/** Every figure that the engine and the cloud are to hold: ratios within one run, counts and bytes. */
export function heldFigures({ rows, missing, screening, ...report }: Report): readonly Held[] {
  const speed = (name: string) =>
    rows.find(({ engine }) => engine === name)?.decisionsPerSecond ?? Number.NaN
  const times = (what: string, one: string, other: string, least: number): Held => {
    const ratio = speed(one) / speed(other)
    const found = `${ratio.toPrecision(3)} 倍`
    return { what, wanted: `≥ ${least} 倍`, found, held: ratio >= least }
  }
  const most = (what: string, found: number, bound: number, unit: string): Held => ({
    what,
    wanted: `≤ ${bound} ${unit}`,
    found: `${Number(found.toFixed(2))} ${unit}`,
    held: found <= bound,
  })
  const faults = missing
    .filter(({ engine }) => ours(engine))
    .reduce((sum, { wrong, overCautious }) => sum + wrong + overCautious, 0)
  const [few, many] = report.enrolments
  const done = ['first', 'last', 'whole', 'enrol', 'position'] as const
  const growth = done.map((what) => (many?.[what].read ?? Number.NaN) / (few?.[what].read ?? 1))
  return [
    times('只要判定，对逐句解释的 JSON Logic', 'ours-verdict', 'json-logic', 3),
    times('只要判定，对 json-rules-engine', 'ours-verdict', 'json-rules-engine', 100),
    times(
      '连同全部理由，对不给理由的 json-rules-engine',
      'ours-explained',
      'json-rules-engine',
      20,
    ),
    times('成批判，对一个一个判', 'ours-batch', 'ours-verdict', 2),
    most('缺事实时判错和该定没定', faults, 0, '次'),
    most('只给判定的引擎，压缩后', report.verdictGzipBytes, 10_240, '字节'),
    most('没有 JIT，每答一题', report.explained.medianMs, 5, '毫秒'),
    most('一万人报名对一千人，每件事读的单位', Math.max(...growth), 1.2, '倍'),
    most(
      '十万行精确排名，对同样多的双精度数排一次',
      report.ranking.rankMs / report.ranking.sortMs,
      8,
      '倍',
    ),
    most('云端一次判定，对同样的请求和答复', screening.screenMs / screening.bareMs, 3, '倍'),
  ]
}
