import type { Aspect } from './aspect.ts'
import { decimalText, type ExactValue, exactly } from './exact-value.ts'
import type { Explanation } from './explanation.ts'
import { marksOf, rational } from './rational.ts'
import type { MarksScoring, Rounding } from './round.ts'
import type { Score, ScoredModule } from './score.ts'
import type { ScoredAspect } from './score-aspect.ts'

const ways: Readonly<Record<Aspect['aggregation'], string>> = {
  mean: '取平均',
  trimmed: '去掉一个最高分和一个最低分，其余取平均',
  median: '取中间的分',
  consensus: '裁判一致',
}

const openWords = {
  blank: '还没打完分',
  tooFewJudges: '在场的裁判不够',
  noConsensus: '裁判还没有一致',
  judgesDisagree: '有的裁判打了分，有的写了缺考或取消资格',
} as const

const stateWords = { absent: '缺考', disqualified: '取消资格', open: '还没有结果' } as const

const roundedWords = (at: Rounding['at'], rounding?: Rounding): string =>
  rounding?.at === at ? `，四舍五入到小数 ${rounding.decimals} 位` : ''

function aspectWords(
  { aspect, entered, state, because, value }: ScoredAspect,
  rounding?: Rounding,
) {
  if (state === 'open') return openWords[because ?? 'blank']
  if (state !== 'scored' || !value) return stateWords[state as 'absent']
  const there = [...entered.values()].filter((one) => typeof one === 'number').length
  const way = there > 1 ? `${there} 名裁判在场，${ways[aspect.aggregation]}` : '照所填的算'
  return `${way}${roundedWords('aspect', rounding)}，得 ${exactly(value).text} 分`
}

function explainAspect(scored: ScoredAspect, rounding?: Rounding) {
  const { aspect, entered, state, agreed, value } = scored
  const use = (judge: string): 'counted' | 'dropped' =>
    agreed?.counted.includes(judge) ? 'counted' : 'dropped'
  return {
    id: aspect.id,
    title: aspect.title,
    state,
    entered: [...entered]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([judge, one]) => ({
        judge,
        mark: one,
        use: typeof one === 'number' && agreed ? use(judge) : ('none' as const),
      })),
    agreed: agreed ? exactly(agreed.value) : null,
    value: value ? exactly(value) : null,
    outOf: exactly(marksOf(aspect.scale.maximum)),
    words: aspectWords(scored, rounding),
  }
}

function moduleWords(one: ScoredModule, outOf: ExactValue, rounding?: Rounding): string {
  if (one.state !== 'scored') return stateWords[one.state]
  const weight = decimalText(rational(one.module.weight, 100), 2)
  const [value, full, part] = [one.value, one.outOf, one.part].map((each) => exactly(each).text)
  const whole = `${value} ÷ ${full} × ${weight}% × ${outOf.text} = ${part}`
  return `${whole}${roundedWords('module', rounding)}${roundedWords('part', rounding)}`
}

/** How a score came about, for whom it is, with every number exact. */
export function explain({ outOf, rounding }: MarksScoring, scored: Score): Explanation {
  const full = exactly(marksOf(outOf))
  const { state, modules, total, passed } = scored
  const parts = modules.map(({ part }) => exactly(part).text).join(' + ')
  return {
    state,
    modules: modules.map((one) => ({
      id: one.module.id,
      title: one.module.title,
      state: one.state,
      aspects: one.aspects.map((each) => explainAspect(each, rounding)),
      value: exactly(one.value),
      outOf: exactly(one.outOf),
      part: exactly(one.part),
      words: moduleWords(one, full, rounding),
    })),
    total: state === 'scored' ? exactly(total) : null,
    passed,
    words:
      state === 'scored'
        ? `${parts} = ${exactly(total).text}${roundedWords('total', rounding)}`
        : stateWords[state],
  }
}
