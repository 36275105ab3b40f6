import type { Decision } from './ranked.ts'
import type { Round } from './round.ts'
import type { TieStep } from './tie-step.ts'

type Scoring = Round['scoring']

const totals: Readonly<Record<Scoring['kind'], string>> = {
  marks: '总分',
  places: '各舞种名次之和',
  solved: '解出的题数',
}

function stepWords(step: TieStep, scoring: Scoring): string {
  const modules = scoring.kind === 'marks' ? scoring.modules : []
  const module = 'module' in step ? modules.find(({ id }) => id === step.module) : undefined
  switch (step.by) {
    case 'module':
      return `${module?.title ?? step.module}成绩高`
    case 'aspect':
      return `${module?.aspects.find(({ id }) => id === step.aspect)?.title ?? step.aspect}得分高`
    case 'time':
      return '用时短'
    case 'penalty':
      return '罚时少'
    case 'lastAccepted':
      return '最后一题解出得早'
    default:
      return '最好的队员成绩高'
  }
}

/** What decided a rank, in words: «总分相同，用时短». */
export function decisionWords(by: Decision, scoring: Scoring): string {
  const equal = `${totals[scoring.kind]}相同`
  switch (by.by) {
    case 'total':
      return totals[scoring.kind]
    case 'rule10':
      return `${equal}，在前的名次多（规则 10）`
    case 'rule11':
      return `${equal}，各舞种合在一起看多数裁判（规则 11）`
    case 'step':
      return `${equal}，${stepWords(by.step, scoring)}`
    case 'lots':
      return `${equal}，抽到第 ${by.lot} 号`
    case 'shared':
      return `各项都相同，${by.among} 个并列`
    case 'undecided':
      return by.because === 'lotsNotDrawn'
        ? `各项都相同，${by.among} 个还没有抽签`
        : `${equal}，${by.among} 个里有没记用时的，还分不出先后`
  }
}
