import { awardProblems } from './award-problems.ts'
import type { Round } from './round.ts'
import type { Ruleset } from './ruleset.ts'
import { faultsAt, idsTwice, type RulesetProblem } from './ruleset-problem.ts'
import { scoringProblems } from './scoring-problems.ts'
import { drawsLots, tieProblems } from './tie-problems.ts'

function advanceProblems({ title, advance, ties }: Round, isLast: boolean, i: number) {
  const fault = faultsAt(['rounds', i])
  if (isLast)
    return advance
      ? [
          fault(
            'lastAdvances',
            `「${title}」是最后一轮，没有下一轮可晋级，请去掉晋级人数。`,
            'advance',
          ),
        ]
      : []
  if (!advance)
    return [fault('nobodyAdvances', `「${title}」没有写几人进入下一轮，请补上。`, 'advance')]
  return advance.edge === 'decide' && !drawsLots(ties)
    ? [
        fault(
          'edgeNeedsLots',
          `「${title}」晋级末位同分时要分出先后，同分规则里就要有抽签，请加上。`,
          'advance',
          'edge',
        ),
      ]
    : []
}

function teamProblems({ teams, rounds }: Ruleset): RulesetProblem[] {
  if (!teams) return []
  const fault = faultsAt(['teams'])
  const faults = tieProblems(teams.ties, ['teams', 'ties'])
  if (teams.least < teams.members)
    faults.push(
      fault(
        'teamTooSmall',
        `团体成绩取 ${teams.members} 人，但 ${teams.least} 人就能参加排名，人数不同没法比，请改成一样或更多。`,
        'least',
      ),
    )
  if (rounds[rounds.length - 1]?.scoring.kind === 'places')
    faults.push(fault('teamsOfPlaces', '按名次评的比赛没有总分，不能加成团体成绩，请去掉团体。'))
  return faults
}

/** Every fault of a ruleset; none where it can be used. */
export function rulesetProblems(rules: Ruleset): RulesetProblem[] {
  const { rounds } = rules
  const none = faultsAt([])('noRounds', '还没有比赛轮次，请至少加一轮。', 'rounds')
  return [
    ...(rounds.length === 0 ? [none] : []),
    ...idsTwice(rounds, ['rounds']),
    ...rounds.flatMap((round, i) => [
      ...scoringProblems(round, ['rounds', i, 'scoring']),
      ...tieProblems(round.ties, ['rounds', i, 'ties'], round.scoring),
      ...advanceProblems(round, i === rounds.length - 1, i),
    ]),
    ...teamProblems(rules),
    ...awardProblems(rules),
  ]
}
