import type { Score } from './score.ts'
import type { ScoredAspect } from './score-aspect.ts'

/** An aspect whose judges are further apart than it allows, or have to agree and do not. */
export interface Rescore {
  readonly module: string
  readonly aspect: string
  readonly judges: readonly string[]
  readonly words: string
}

function why({ because, apart }: ScoredAspect): string | undefined {
  if (because === 'judgesDisagree') return '有的裁判打了分，有的写了缺考或取消资格'
  if (because === 'noConsensus') return '裁判打的分不一致'
  return apart === undefined ? undefined : '裁判之间相差太大'
}

/** What has to be marked again before a score counts: each becomes a task for its judges. */
export const rescoresOf = ({ modules }: Score): Rescore[] =>
  modules.flatMap(({ module, aspects }) =>
    aspects.flatMap((scored): Rescore[] => {
      const { aspect, entered } = scored
      const because = why(scored)
      if (because === undefined) return []
      const judges = [...entered].flatMap(([judge, one]) => (one === 'away' ? [] : [judge])).sort()
      const words = `「${aspect.title}」${because}，请复核后重新打分。`
      return [{ module: module.id, aspect: aspect.id, judges, words }]
    }),
  )
