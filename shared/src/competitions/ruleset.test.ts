import { describe, expect, it } from 'vitest'
import type { Scale } from './aspect.ts'
import { type Ruleset, ruleset, rulesetHash } from './ruleset.ts'
import type { RulesetProblem } from './ruleset-problem.ts'
import { rulesetProblems } from './ruleset-problems.ts'
import { rulesetTemplates } from './templates/templates.ts'

type Draft = ReturnType<typeof structuredClone<Ruleset>>
type Marks = Extract<Draft['rounds'][number]['scoring'], { kind: 'marks' }>

/** The template of a skills contest with something changed in it. */
function changed(change: (draft: Draft, scoring: Marks) => void): Draft {
  const draft = structuredClone(rulesetTemplates.skills)
  change(draft, draft.rounds[0]?.scoring as Marks)
  return draft
}

const found = (change: Parameters<typeof changed>[0]) =>
  rulesetProblems(changed(change)).map(({ code, path }) => [code, path.join('.')])

const firstScale = 'rounds.0.scoring.modules.0.aspects.0'
const scaled = (scale: Scale, kind: 'judged' | 'measured' = 'measured') =>
  found((_, { modules }) => Object.assign(modules[0]?.aspects[0] ?? {}, { scale, kind }))
const round = 'rounds.0'
const band = (from: number, upTo: number, mark: number) => ({ from, upTo, mark })
const bands = (...all: ReturnType<typeof band>[]): Scale => ({
  kind: 'bands',
  maximum: 100_000,
  unit: '毫米',
  bands: all,
})
const levels = (...all: number[]): Scale => ({
  kind: 'levels',
  maximum: 3000,
  levels: all.map((level) => ({ level, words: `第 ${level} 档` })),
})

describe('a ruleset', () => {
  it.each(Object.entries(rulesetTemplates))('of the template «%s» is sound', (_, template) => {
    expect(ruleset.parse(template)).toEqual(template)
    expect(rulesetProblems(template)).toEqual([])
  })

  it('has one hash for one content, and another for any other', () => {
    const { skills } = rulesetTemplates
    const turned = Object.fromEntries(Object.entries(skills).reverse()) as unknown as Ruleset
    expect(rulesetHash(turned)).toBe(rulesetHash(skills))
    expect(rulesetHash({ ...skills, edition: 2 })).not.toBe(rulesetHash(skills))
    expect(rulesetHash(skills)).toMatch(/^[0-9a-f]{64}$/)
  })

  it('whose weights are not 100 % is told what they come to', () => {
    const problems = rulesetProblems(
      changed((_, { modules }) => Object.assign(modules[0] ?? {}, { weight: 2950 })),
    )
    expect(problems).toEqual<RulesetProblem[]>([
      {
        code: 'weightsNotWhole',
        path: ['rounds', 0, 'scoring', 'modules'],
        words: '各模块的权重加起来是 99.5%，必须正好是 100%。',
      },
    ])
  })

  it('says every fault of it, each where it is', () => {
    const all = found((draft, { modules }) => {
      modules[1]?.aspects.splice(0)
      draft.rounds[0]?.ties.pop()
      draft.rounds[0]?.ties.pop()
      draft.awards[1]?.grades.splice(0)
    })
    expect(all).toEqual([
      ['emptyModule', `${round}.scoring.modules.1.aspects`],
      ['tieOpenEnd', `${round}.ties`],
      ['edgeNeedsLots', 'awards.0.edge'],
      ['emptyAward', 'awards.1.grades'],
    ])
  })

  it.each<[string, string, Parameters<typeof changed>[0]]>([
    ['noRounds', 'rounds', (draft) => draft.rounds.splice(0)],
    ['nothingScored', `${round}.scoring.modules`, (_, { modules }) => modules.splice(0)],
    [
      'idTwice',
      `${round}.scoring.modules.2.id`,
      (_, { modules }) => modules.push(...modules.slice(0, 1)),
    ],
    [
      'emptyWeight',
      `${round}.scoring.modules.0.weight`,
      (_, s) => Object.assign(s.modules[0] ?? {}, { weight: 0 }),
    ],
    ['noFullMarks', `${round}.scoring.outOf`, (_, s) => Object.assign(s, { outOf: 0 })],
    ['passTooHigh', `${round}.scoring.pass`, (_, s) => Object.assign(s, { pass: 100_001 })],
    [
      'passTooHigh',
      `${round}.scoring.modules.0.pass`,
      (_, s) => Object.assign(s.modules[0] ?? {}, { pass: 100_001 }),
    ],
    [
      'tooFewJudges',
      `${round}.scoring.modules.1.aspects.0.aggregation`,
      (_, s) => Object.assign(s.modules[1] ?? {}, { judges: 2 }),
    ],
    [
      'tieUnknown',
      `${round}.ties.1`,
      (_, { modules }) => Object.assign(modules[1] ?? {}, { id: 'other' }),
    ],
    [
      'tieWithoutUse',
      `${round}.ties.0`,
      ({ rounds }) => rounds[0]?.ties.unshift({ by: 'penalty' }),
    ],
    ['tieTwice', `${round}.ties.1`, ({ rounds }) => rounds[0]?.ties.unshift({ by: 'time' })],
    ['tieAfterEnd', `${round}.ties.5`, ({ rounds }) => rounds[0]?.ties.push({ by: 'lots' })],
    [
      'lastAdvances',
      `${round}.advance`,
      ({ rounds }) => Object.assign(rounds[0] ?? {}, { advance: { places: 3, edge: 'include' } }),
    ],
    [
      'nobodyAdvances',
      `${round}.advance`,
      ({ rounds }) => rounds.push(...rounds.slice(0, 1).map((one) => ({ ...one, id: 'again' }))),
    ],
    [
      'awardsTooMany',
      'awards.1.grades',
      ({ awards }) =>
        Object.assign(awards[1]?.grades[0] ?? {}, { count: { ratio: 6000, round: 'up' } }),
    ],
    [
      'awardWithoutTeams',
      'awards.1.of',
      ({ awards }) => Object.assign(awards[1] ?? {}, { of: 'teams' }),
    ],
    [
      'awardWithoutPass',
      'awards.0.mustPass',
      ({ awards }) => Object.assign(awards[0] ?? {}, { mustPass: true }),
    ],
    [
      'teamTooSmall',
      'teams.least',
      (draft) =>
        Object.assign(draft, {
          teams: { by: 'sum', members: 3, least: 2, ties: [{ by: 'shared' }] },
        }),
    ],
  ])('is refused for %s', (code, path, change) => {
    expect(found(change)).toContainEqual([code, path])
  })

  it('has ladders without holes, overlaps, or marks above what is full', () => {
    expect(scaled(bands(band(0, 10, 100_000), band(11, 99, 0)))).toEqual([])
    expect(scaled(bands(band(0, 10, 100_000), band(12, 99, 0)))).toEqual([
      ['ladderHoles', `${firstScale}.scale.bands.1`],
    ])
    expect(scaled(bands(band(1, 10, 0)))).toEqual([['ladderHoles', `${firstScale}.scale.bands.0`]])
    expect(scaled(bands(band(0, 10, 0), band(10, 20, 100_001)))).toEqual([
      ['ladderOverlap', `${firstScale}.scale.bands.1`],
      ['ladderTooHigh', `${firstScale}.scale.bands.1`],
    ])
    expect(scaled(levels(3, 0, 1, 2), 'judged')).toEqual([])
    expect(scaled(levels(0, 1, 3), 'judged')).toEqual([
      ['ladderHoles', `${firstScale}.scale.levels`],
    ])
    expect(scaled(levels(0, 1, 1), 'judged')).toEqual([
      ['ladderOverlap', `${firstScale}.scale.levels`],
    ])
    expect(scaled(levels(0, 1))).toEqual([['wrongScale', `${firstScale}.scale.kind`]])
    expect(scaled({ kind: 'mark', maximum: 100_000, step: 300 })).toEqual([
      ['stepDoesNotFit', `${firstScale}.scale.step`],
    ])
    expect(scaled({ kind: 'target', maximum: 1, unit: '吨', target: 0, better: 'less' })).toEqual([
      ['noTarget', `${firstScale}.scale.target`],
    ])
  })
})
