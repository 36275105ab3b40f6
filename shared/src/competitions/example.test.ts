import { describe, expect, it } from 'vitest'
import { exactly } from './exact-value.ts'
import { exampleOf } from './example.ts'
import { hasRank } from './ranked.ts'
import { zero } from './rational.ts'
import type { Ruleset } from './ruleset.ts'
import { rulesetProblems } from './ruleset-problems.ts'
import { sheetProblems } from './sheet-problems.ts'
import { labourCompetition } from './templates/labour-competition.ts'
import { skillsContest } from './templates/skills-contest.ts'
import { teamContest } from './templates/team-contest.ts'
import { rulesetTemplates } from './templates/templates.ts'
import { decided, told } from './testing/rows.ts'

const resultOf = (rules: Ruleset) => {
  const example = exampleOf(rules)
  if (!example) throw new Error('no example')
  return example
}

const icpc: Ruleset = {
  format: 1,
  title: '程序设计',
  edition: 1,
  rounds: [
    {
      id: 'final',
      title: '决赛',
      scoring: {
        kind: 'solved',
        penalty: 20,
        problems: ['a', 'b'].map((id) => ({ id, title: id })),
      },
      ties: [{ by: 'penalty' }, { by: 'lastAccepted' }, { by: 'shared' }],
    },
  ],
  awards: [],
}

describe('an example of a ruleset', () => {
  it.each(Object.entries(rulesetTemplates))(
    'of «%s» keeps to the ruleset, and is always the same',
    (_, rules) => {
      const { sheets } = resultOf(rules)
      const [round] = rules.rounds
      const modules = round?.scoring.kind === 'marks' ? round.scoring.modules : []
      const problems = sheets.flatMap((sheet) =>
        modules.filter(({ id }) => id === sheet.module).flatMap((one) => sheetProblems(one, sheet)),
      )
      expect(problems).toEqual([])
      expect(resultOf(structuredClone(rules))).toEqual(resultOf(rules))
    },
  )

  it('has two whose totals are equal by other marks, at the edge of the first award, and says what decides', () => {
    const { result } = resultOf(skillsContest)
    const { ranking, scores } = result.round
    expect(told(ranking)).toEqual([
      '1 example-2',
      '2 example-1',
      '3 example-3',
      '3 example-4',
      'absent example-5',
    ])
    expect(decided(ranking).slice(0, 4)).toEqual(['time', 'time', 'shared', 'shared'])
    const [one, other] = ['example-1', 'example-2'].map((id) => scores.get(id))
    expect(exactly(one?.total ?? zero)).toEqual({ exact: '457/6', text: '≈76.167' })
    expect(other?.total).toEqual(one?.total)
    const written = [one, other].map((score) => score?.modules[0]?.value)
    expect(written.map((value) => value && exactly(value).text)).toEqual(['75', '71.5'])
    expect(result.awards[0]?.awarded.grades[0]?.ids).toEqual(['example-2'])
    expect(result.undecided).toEqual([])
  })

  it('shows that a tie which nothing decides keeps the result from being final', () => {
    const [round] = skillsContest.rounds
    const rounds = round ? [{ ...round, ties: [{ by: 'lots' as const }] }] : []
    const rules: Ruleset = { ...skillsContest, rounds }
    expect(rulesetProblems(rules)).toEqual([])
    const { undecided } = resultOf(rules).result
    expect(undecided.map(({ code, ids }) => [code, ids.length])).toContainEqual([
      'awardTieUndecided',
      2,
    ])
  })

  it('of teams has whole teams, as good as its entrants', () => {
    const { result } = resultOf(teamContest)
    expect(told(result.teams).slice(0, 2)).toEqual(['1 example-2', '2 example-1'])
    expect(result.teams.filter(hasRank)).toHaveLength(4)
    expect(result.awards[0]?.awarded.grades[0]?.ids).toEqual(['example-2'])
  })

  it('of metrics has who missed them with nought, and a tie that is shared', () => {
    const { result } = resultOf(labourCompetition)
    expect(result.round.ranking.map(({ rank }) => rank)).toEqual([1, 1, 3, 3, 5])
    expect(result.awards[0]?.awarded.grades.map(({ ids }) => ids.length)).toEqual([2, 2, 1])
  })

  it('of problems solved shows who solved the last one earlier', () => {
    const { ranking } = resultOf(icpc).result.round
    expect(told(ranking)).toEqual(['1 example-1', '2 example-2', '3 example-3'])
    expect(decided(ranking)).toEqual(['lastAccepted', 'lastAccepted', 'total'])
  })

  it('of dances shows two whose sums of places are equal', () => {
    const dances = ['waltz', 'tango'].map((id) => ({ id, title: id }))
    const rounds: Ruleset['rounds'] = [
      {
        id: 'final',
        title: '决赛',
        scoring: { kind: 'places', judges: 3, dances },
        ties: [{ by: 'shared' }],
      },
    ]
    const { ranking } = resultOf({ ...icpc, rounds }).result.round
    expect(told(ranking)).toEqual(['1 example-1', '1 example-2', '3 example-3', '4 example-4'])
  })
})
