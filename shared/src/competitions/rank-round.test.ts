import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entrant } from './entrant.ts'
import { rankRound } from './rank-round.ts'
import type { MarksScoring, PlacesScoring, Round } from './round.ts'
import type { Ruleset } from './ruleset.ts'
import { rulesetProblems } from './ruleset-problems.ts'
import type { Mark, Sheet } from './sheet.ts'
import { decided, told } from './testing/rows.ts'
import { aspectOf, marksOutOf100, moduleOf } from './testing/sheets.ts'
import type { TieStep } from './tie-step.ts'

const entrant = (id: string, seconds: number | null = null): Entrant => ({
  id,
  guest: false,
  seconds,
})
const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const panel = ['j1', 'j2', 'j3', 'j4', 'j5']

const theory = moduleOf({ id: 'theory', weight: 3000, judges: 1 })
const practice = (scale = 1) =>
  moduleOf({
    weight: 7000,
    judges: 5,
    aspects: [
      aspectOf({ aggregation: 'trimmed', scale: { kind: 'mark', maximum: 100_000 * scale } }),
    ],
  })
const ties: TieStep[] = [
  { by: 'time' },
  { by: 'module', module: 'practice' },
  { by: 'module', module: 'theory' },
  { by: 'lots' },
  { by: 'shared' },
]
const roundOf = (scoring: MarksScoring | PlacesScoring, chain = ties): Round => ({
  id: 'final',
  title: '决赛',
  scoring,
  ties: chain,
})
const contest = (scale = 1) =>
  roundOf(
    marksOutOf100([
      { ...theory, aspects: [aspectOf({ scale: { kind: 'mark', maximum: 100_000 * scale } })] },
      practice(scale),
    ]),
  )

const sheet = (
  judge: string,
  who: string,
  module: string,
  given: Mark,
  aspect = 'work',
): Sheet => ({
  judge,
  entrant: who,
  module,
  marks: { [aspect]: given },
})

/** Marks of a contest: of each entrant, theory and what each of five judges gave. */
type Table = readonly (readonly [number, readonly number[]])[]
const sheetsOf = (table: Table, scale = 1): Sheet[] =>
  table.flatMap(([written, given], i) => [
    sheet('t', ids[i] ?? '', 'theory', written * scale),
    ...given.map((mark, j) => sheet(panel[j] ?? '', ids[i] ?? '', 'practice', mark * scale)),
  ])
const rankingOf = (round: Round, sheets: readonly Sheet[], entrants: readonly Entrant[]) =>
  rankRound(round, { entrants, sheets, attempts: [] }, new Map()).ranking

// few different marks, so that there are ties
const given = fc.constantFrom(70_000, 80_000, 90_000)
const table = fc.array(fc.tuple(given, fc.array(given, { minLength: 5, maxLength: 5 })), {
  minLength: 2,
  maxLength: 6,
})

describe('a weighted contest of theory and practice', () => {
  it('is ranked the same whoever was entered first, and whichever judge sat where', () => {
    fc.assert(
      fc.property(table, fc.shuffledSubarray(panel, { minLength: 5 }), (all, seats) => {
        const entrants = all.map((_, i) => entrant(ids[i] ?? '', i % 2))
        const ranking = rankingOf(contest(), sheetsOf(all), entrants)
        const moved = sheetsOf(all).map((one) => ({
          ...one,
          judge: seats[panel.indexOf(one.judge)] ?? one.judge,
        }))
        const turned = rankingOf(contest(), moved.reverse(), [...entrants].reverse())
        expect(turned).toEqual(ranking)
      }),
      { seed: 20261130, numRuns: 40 },
    )
  })

  it('is ranked the same when all marks, and what they are out of, are multiplied', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 7 }), (all, scale) => {
        const entrants = all.map((_, i) => entrant(ids[i] ?? '', i % 2))
        expect(rankingOf(contest(scale), sheetsOf(all, scale), entrants)).toEqual(
          rankingOf(contest(), sheetsOf(all), entrants),
        )
      }),
      { seed: 20261130, numRuns: 40 },
    )
  })

  it('finds 60 and 66 as good as 74 and 60, and goes on to the time', () => {
    const all: Table = [
      [60_000, Array(5).fill(66_000)],
      [74_000, Array(5).fill(60_000)],
    ]
    const ranking = rankingOf(contest(), sheetsOf(all), [entrant('a', 61), entrant('b', 60)])
    expect(told(ranking)).toEqual(['1 b', '2 a'])
    expect(decided(ranking)).toEqual(['time', 'time'])
  })

  it('lists who is open, absent or disqualified after all others', () => {
    const whole: Table = [[80_000, Array(5).fill(80_000)]]
    const sheets = [
      ...sheetsOf(whole),
      sheet('t', 'b', 'theory', 0),
      sheet('t', 'c', 'theory', 'absent'),
      ...panel.map((judge) => sheet(judge, 'c', 'practice', 99_000)),
      sheet('t', 'd', 'theory', 'disqualified'),
    ]
    const ranking = rankingOf(
      contest(),
      sheets,
      ['d', 'c', 'b', 'a'].map((id) => entrant(id)),
    )
    expect(told(ranking)).toEqual(['1 a', 'open b', 'absent c', 'disqualified d'])
  })
})

describe('an aspect that was missed', () => {
  it('is one of nought to the tie chain too, where it counts as nought', () => {
    const module = moduleOf({ absence: 'zero', aspects: [aspectOf(), aspectOf({ id: 'speed' })] })
    const round = roundOf(marksOutOf100([module]), [
      { by: 'aspect', module: 'practice', aspect: 'speed' },
      { by: 'lots' },
    ])
    const sheets = [
      { ...sheet('t', 'a', 'practice', 60_000), marks: { work: 60_000, speed: 'absent' as const } },
      { ...sheet('t', 'b', 'practice', 50_000), marks: { work: 50_000, speed: 10_000 } },
    ]
    const ranking = rankingOf(round, sheets, [entrant('a'), entrant('b')])
    expect(told(ranking)).toEqual(['1 b', '2 a'])
    expect(decided(ranking)).toEqual(['aspect', 'aspect'])
  })
})

describe('a ruleset', () => {
  it('can have nine judges who are trimmed, and other ties in every round', () => {
    const nine = moduleOf({ judges: 9, aspects: [aspectOf({ aggregation: 'trimmed' })] })
    const heat = { ...roundOf(marksOutOf100([nine]), [{ by: 'lots' }]), id: 'heat' }
    const rules: Ruleset = {
      format: 1,
      title: '九名裁判',
      edition: 1,
      rounds: [
        { ...heat, advance: { places: 1, edge: 'decide' } },
        roundOf(marksOutOf100([nine]), [
          { by: 'aspect', module: 'practice', aspect: 'work' },
          { by: 'shared' },
        ]),
      ],
      awards: [],
    }
    expect(rulesetProblems(rules)).toEqual([])
    const judges = Array.from({ length: 9 }, (_, i) => `j${i}`)
    const sheets = ['a', 'b'].flatMap((id) =>
      judges.map((judge, i) =>
        sheet(judge, id, 'practice', i * 10_000 + (id === 'a' && i === 8 ? 9_000 : 0)),
      ),
    )
    const [first, last] = rules.rounds.map((round) =>
      rankingOf(
        round,
        sheets,
        ['a', 'b'].map((id) => entrant(id)),
      ),
    )
    expect(decided(first ?? [])).toEqual(['undecided', 'undecided'])
    expect(told(last ?? [])).toEqual(['1 a', '1 b'])
  })

  it('can be the skating system, where everybody is open until all places are given once', () => {
    const scoring: PlacesScoring = {
      kind: 'places',
      judges: 3,
      dances: [
        { id: 'waltz', title: '华尔兹' },
        { id: 'tango', title: '探戈' },
      ],
    }
    const chain: TieStep[] = [{ by: 'shared' }]
    const rules: Ruleset = {
      format: 1,
      title: '国标舞',
      edition: 1,
      rounds: [roundOf(scoring, chain)],
      awards: [],
    }
    expect(rulesetProblems(rules)).toEqual([])
    const teams = { by: 'sum', members: 1, least: 1, ties: chain } as const
    expect(
      rulesetProblems({ ...rules, teams: { ...teams, ties: chain } }).map(({ code }) => code),
    ).toEqual(['teamsOfPlaces'])
    const line = (dance: string, judge: string, order: string) =>
      [...order].map((id, i) => sheet(judge, id, dance, i + 1, 'place'))
    const waltz = ['j1', 'j2', 'j3'].flatMap((judge) => line('waltz', judge, 'abc'))
    const tango = [
      ...line('tango', 'j1', 'bac'),
      ...line('tango', 'j2', 'bac'),
      ...line('tango', 'j3', 'abc'),
    ]
    const absent = sheet('j1', 'd', 'waltz', 'absent', 'place')
    const entrants = ['d', 'c', 'b', 'a'].map((id) => entrant(id))
    const whole = rankingOf(roundOf(scoring, chain), [...waltz, ...tango, absent], entrants)
    expect(told(whole)).toEqual(['1 a', '2 b', '3 c', 'absent d'])
    expect(decided(whole).slice(0, 2)).toEqual(['rule11', 'rule11'])
    const open = rankingOf(
      roundOf(scoring, chain),
      [...waltz, ...tango.slice(0, -1)],
      entrants.slice(1),
    )
    expect(told(open)).toEqual(['open a', 'open b', 'open c'])
  })
})
