import type { AwardSeries, GradeCount } from '@cgt/shared/competitions/award-series'
import type { MarksScoring, Module, Round } from '@cgt/shared/competitions/round'
import type { Ruleset, TeamFormula } from '@cgt/shared/competitions/ruleset'
import { aggregationWords, stepWords } from './rules/words'

/** One module of a total. */
interface TotalPart {
  readonly title: string
  /** In 1/10000 of the total. */
  readonly weight: number
  /** What is looked at, and by how many judges. */
  readonly words: string
}

/** One round: what its total is made of, or how else it is scored; then what equal ones are told apart by. */
interface RoundTold {
  readonly title: string
  readonly parts: readonly TotalPart[]
  readonly words: string
  readonly ties: readonly string[]
  /** Who goes on; empty: nobody does from here. */
  readonly advance: string
}

interface AwardsTold {
  readonly title: string
  readonly grades: readonly { readonly title: string; readonly count: string }[]
  /** What it depends on, a sentence; empty: on the rank alone. */
  readonly words: string
}

/** How an event is scored and awarded, for who competes in it. */
export interface RulesTold {
  readonly rounds: readonly RoundTold[]
  readonly team: string
  readonly awards: readonly AwardsTold[]
}

/** «30%» of an integer of 1/10000. */
export const percent = (ratio: number): string => `${ratio / 100}%`

function moduleWords({ judges, aspects }: Module): string {
  const judged = aspects.filter(({ kind }) => kind === 'judged').map((one) => one.aggregation)
  const how = [...new Set(judged)].map((one) => `，${aggregationWords[one]}`).join('')
  return `看${aspects.map((one) => one.title).join('、')}；${judges} 名裁判${how}`
}

function scoringWords({ scoring }: Round): string {
  if (scoring.kind === 'marks') return ''
  return scoring.kind === 'places'
    ? `每项由 ${scoring.judges} 名裁判给每个人排名次，按多数裁判的意见定先后。`
    : `解出的题多的在前；一样多，罚时少的在前，每错一次加 ${scoring.penalty} 分钟。`
}

const modulesOf = ({ scoring }: Round): Pick<MarksScoring, 'modules'> =>
  scoring.kind === 'marks' ? scoring : { modules: [] }

const roundTold = (round: Round): RoundTold => ({
  title: round.title,
  parts: modulesOf(round).modules.map((module) => ({
    title: module.title,
    weight: module.weight,
    words: moduleWords(module),
  })),
  words: scoringWords(round),
  ties: round.ties.map((step) => stepWords(step, modulesOf(round))),
  advance: round.advance ? `前 ${round.advance.places} 名进入下一轮。` : '',
})

const teamWords = ({ by, members, least }: TeamFormula): string =>
  `团体成绩：成绩最好的 ${members} 人${by === 'sum' ? '相加' : '取平均'}，不到 ${least} 人没有团体名次。`

const countWords = (count: GradeCount): string =>
  'places' in count ? `${count.places} 名` : `能评奖的人里的 ${percent(count.ratio)}`

const awardTold = ({ title, grades, least, mustPass }: AwardSeries): AwardsTold => ({
  title,
  grades: grades.map((one) => ({ title: one.title, count: countWords(one.count) })),
  words: [
    ...(mustPass ? ['成绩合格的才评。'] : []),
    ...(least ? [`能评奖的不到 ${least} 人，就不评。`] : []),
  ].join(''),
})

export const rulesInWords = ({ rounds, teams, awards }: Ruleset): RulesTold => ({
  rounds: rounds.map(roundTold),
  team: teams ? teamWords(teams) : '',
  awards: awards.map(awardTold),
})
