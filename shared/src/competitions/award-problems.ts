import type { AwardSeries } from './award-series.ts'
import type { Ruleset } from './ruleset.ts'
import { faultsAt, idsTwice, type RulesetProblem } from './ruleset-problem.ts'
import { drawsLots } from './tie-problems.ts'

const canPass = ({ rounds }: Ruleset): boolean => {
  const scoring = rounds[rounds.length - 1]?.scoring
  if (scoring?.kind !== 'marks') return false
  return scoring.pass !== undefined || scoring.modules.some(({ pass }) => pass !== undefined)
}

const ratiosOf = ({ grades }: AwardSeries): number =>
  grades.reduce((sum, { count }) => sum + ('ratio' in count ? count.ratio : 0), 0)

type Rule = readonly [
  holds: boolean,
  code: RulesetProblem['code'],
  words: string,
  ...below: RulesetProblem['path'],
]

function seriesRules(rules: Ruleset, series: AwardSeries): Rule[] {
  const name = `「${series.title}」`
  const ofTeams = series.of === 'teams'
  const chain = (ofTeams ? rules.teams?.ties : rules.rounds[rules.rounds.length - 1]?.ties) ?? []
  return [
    [series.grades.length === 0, 'emptyAward', `${name}里没有奖项，请加一个或者删掉它。`, 'grades'],
    [
      ratiosOf(series) > 10_000,
      'awardsTooMany',
      `${name}的比例加起来超过了 100%，请改小。`,
      'grades',
    ],
    [
      ofTeams && !rules.teams,
      'awardWithoutTeams',
      `${name}是给团体的，但没有写团体成绩怎么算，请补上。`,
      'of',
    ],
    [
      series.mustPass === true && (ofTeams || !canPass(rules)),
      'awardWithoutPass',
      `${name}要求合格才评，但没有合格分，请写合格分或者去掉这个要求。`,
      'mustPass',
    ],
    [
      series.edge === 'decide' && !drawsLots(chain),
      'edgeNeedsLots',
      `${name}在末位同分时要分出先后，同分规则里就要有抽签，请加上。`,
      'edge',
    ],
  ]
}

/** What is wrong with the awards of a ruleset. */
export function awardProblems(rules: Ruleset): RulesetProblem[] {
  const faults = rules.awards.flatMap((series, i) => {
    const fault = faultsAt(['awards', i])
    const own = seriesRules(rules, series).flatMap(([holds, code, words, ...below]) =>
      holds ? [fault(code, words, ...below)] : [],
    )
    return [...own, ...idsTwice(series.grades, ['awards', i, 'grades'])]
  })
  return [...idsTwice(rules.awards, ['awards']), ...faults]
}
