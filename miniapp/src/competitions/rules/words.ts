import type { Aggregation } from '@cgt/shared/competitions/aspect'
import { judgeWords } from '@cgt/shared/competitions/judge-words'
import type { Unranked } from '@cgt/shared/competitions/ranked'
import type { MarksScoring } from '@cgt/shared/competitions/round'
import type { TieStep } from '@cgt/shared/competitions/tie-step'
import type { TemplateName } from './draft'

export const templateWords: Readonly<Record<TemplateName, string>> = {
  skills: '职业技能竞赛',
  labour: '劳动竞赛',
  team: '团体赛',
}

export const aggregationWords: Readonly<Record<Aggregation, string>> = {
  mean: '取平均',
  trimmed: '去最高最低再平均',
  median: '取中间的分',
  consensus: '裁判一致',
}

export const unrankedWords: Readonly<Record<Unranked, string>> = {
  open: '还没有结果',
  incomplete: '人数不够',
  absent: '缺考',
  disqualified: '取消资格',
}

/** What a step of the tie chain looks at. */
export function stepWords(step: TieStep, { modules }: Pick<MarksScoring, 'modules'>): string {
  const title = 'module' in step ? modules.find(({ id }) => id === step.module)?.title : ''
  switch (step.by) {
    case 'time':
      return '用时短的在前'
    case 'module':
      return `${title}高的在前`
    case 'aspect':
      return `${title}里的一项高的在前`
    case 'penalty':
      return '罚时少的在前'
    case 'lastAccepted':
      return '最后一题解得早的在前'
    case 'bestMember':
      return '最好的队员高的在前'
    case 'lots':
      return '抽签'
    default:
      return '并列'
  }
}

/** «示例 1»: nobody is meant. */
export const exampleName = (id: string): string => `示例 ${id.split('-')[1]}`

/** «裁判 1», of a seat, or of an example's «judge-1». */
export const judgeName = (id: string): string => judgeWords('judge', id.replace(/^.*-/, ''))
