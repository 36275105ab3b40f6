import { describe, expect, it } from 'vitest'
import type { KeptSheet } from './kept-sheet.ts'
import { panelOf, type Seat } from './panel.ts'
import type { Round } from './round.ts'
import type { RoundState } from './round-entries.ts'
import { roundLots } from './round-lots.ts'
import { roundStanding } from './round-standing.ts'
import type { Mark } from './sheet.ts'
import { aspectOf, marksOutOf100, moduleOf } from './testing/sheets.ts'

const seat = (id: number, isAside = false): Seat => ({
  ...{ seat: `${id}`, aside: isAside ? { because: 'kin', at: 0 } : null },
})
const seats = [seat(1), seat(2), seat(3)]

const sheetOf = (judge: string, code: string, marks: Record<string, Mark>, module = 'practice') =>
  ({
    ...{ round: 'final', module, code, seat: judge, marks, state: 'checked', version: 3 },
    ...{ savedAt: 0, returned: null, handed: marks, again: [] },
  }) satisfies KeptSheet

const marksRound = (spread?: number): Round => ({
  ...{ id: 'final', title: '决赛', ties: [{ by: 'lots' }] },
  scoring: marksOutOf100([
    moduleOf({ judges: 2, aspects: [aspectOf(spread === undefined ? {} : { spread })] }),
  ]),
})

const stateOf = (round: Round, sheets: readonly KeptSheet[], more: Partial<RoundState> = {}) =>
  roundStanding({ round, codes: ['1', '2'], seats, sheets, times: {}, lots: new Map(), ...more })

describe('who marks a module', () => {
  it('is the lowest seats that are not aside; those aside count as away only where nobody follows', () => {
    expect(panelOf(seats, 2)).toEqual({ seats: ['1', '2'], away: [], missing: 0 })
    expect(panelOf([seat(1, true), seat(2), seat(10)], 2).seats).toEqual(['2', '10'])
    expect(panelOf([seat(1, true), seat(2)], 3)).toEqual({ seats: ['2'], away: ['1'], missing: 1 })
  })
})

describe('a round', () => {
  it('that asks for more judges than there are says how many', () => {
    const { problems } = stateOf(marksRound(), [], { seats: [seat(1)], codes: [] })
    expect(problems).toEqual(['「实操」要 2 名裁判，还差 1 名，请再请。'])
  })

  it('in which judges have to agree and do not goes on asking, though they marked again', () => {
    const both = (again: string[]) => [
      { ...sheetOf('1', '1', { work: 90_000 }), again },
      { ...sheetOf('2', '1', { work: 'absent' as const }), again },
      sheetOf('1', '2', { work: 1 }),
      sheetOf('2', '2', { work: 1 }),
    ]
    expect(stateOf(marksRound(), both(['work'])).problems).toEqual([
      '裁判 1 还有 1 处要重新打分。',
      '裁判 2 还有 1 处要重新打分。',
    ])
  })

  it('in which a dance is not placed from 1 on by every judge says by whom', () => {
    const scoring = {
      kind: 'places',
      judges: 2,
      dances: [{ id: 'waltz', title: '华尔兹' }],
    } as const
    const round: Round = {
      ...{ id: 'final', title: '决赛', ties: [{ by: 'shared' }] },
      scoring: { ...scoring, dances: [...scoring.dances] },
    }
    const placed = (judge: string, first: number, second: number) => [
      sheetOf(judge, '1', { place: first }, 'waltz'),
      sheetOf(judge, '2', { place: second }, 'waltz'),
    ]
    const twice = [...placed('1', 1, 2), ...placed('2', 1, 1)]
    expect(stateOf(round, twice).problems).toEqual([
      '「华尔兹」裁判 2 的名次没有从 1 到 2 各给一次，请补齐。',
    ])
    expect(stateOf(round, [...placed('1', 1, 2), ...placed('2', 1, 2)]).problems).toEqual([])
  })
})

it('lots of a round are the same for whoever has the seed, and others in another round', () => {
  const codes = Array.from({ length: 9 }, (_, i) => `${i + 1}`)
  const seed = 'ab'.repeat(32)
  expect(roundLots(seed, 'heat', [...codes].reverse())).toEqual(roundLots(seed, 'heat', codes))
  expect(roundLots(seed, 'final', codes)).not.toEqual(roundLots(seed, 'heat', codes))
})
