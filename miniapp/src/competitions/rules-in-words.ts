import type { AwardSeries, GradeCount } from '@cgt/shared/competitions/award-series'
import type { MarksScoring, Module, Round } from '@cgt/shared/competitions/round'
import type { Ruleset } from '@cgt/shared/competitions/ruleset'
import { aggregationWords, stepWords } from './rules/words'

/** «30%» of an integer of 1/10000. */
const percent = (ratio: number): string => `${ratio / 100}%`

function moduleWords({ title, weight, judges, aspects }: Module): string {
  const judged = aspects.filter(({ kind }) => kind === 'judged').map((one) => one.aggregation)
  const how = [...new Set(judged)].map((one) => `，${aggregationWords[one]}`).join('')
  return `${title} ${percent(weight)}（${judges} 名裁判${how}）`
}

function scoringWords({ scoring }: Round): string {
  if (scoring.kind === 'marks') return `总分：${scoring.modules.map(moduleWords).join('，')}。`
  return scoring.kind === 'places'
    ? `每项由 ${scoring.judges} 名裁判给每个人排名次，按多数裁判的意见定先后。`
    : `解出的题多的在前；一样多，罚时少的在前，每错一次加 ${scoring.penalty} 分钟。`
}

const modulesOf = ({ scoring }: Round): Pick<MarksScoring, 'modules'> =>
  scoring.kind === 'marks' ? scoring : { modules: [] }

function roundWords(round: Round, ofMany: boolean): string[] {
  const steps = round.ties.map((step) => stepWords(step, modulesOf(round))).join('；还一样，')
  const name = ofMany ? `${round.title}：` : ''
  return [
    `${name}${scoringWords(round)}`,
    ...(steps === '' ? [] : [`${name}分数一样，${steps}。`]),
    ...(round.advance ? [`${name}前 ${round.advance.places} 名进入下一轮。`] : []),
  ]
}

const countWords = (count: GradeCount): string =>
  'places' in count ? `${count.places} 名` : `取能评奖人数的 ${percent(count.ratio)}`

const awardWords = ({ title, grades }: AwardSeries): string =>
  `${title}：${grades.map((one) => `${one.title} ${countWords(one.count)}`).join('，')}。`

/** How an event is scored and awarded, a sentence each, for who competes in it. */
export const rulesInWords = ({ rounds, awards }: Ruleset): string[] => [
  ...rounds.flatMap((round) => roundWords(round, rounds.length > 1)),
  ...awards.map(awardWords),
]
