import { describe, expect, it } from 'vitest'
import type { Entrant } from './entrant.ts'
import { eventResult } from './event-result.ts'
import type { Ruleset } from './ruleset.ts'
import { rulesetProblems } from './ruleset-problems.ts'
import { marksOutOf100, moduleOf, sheetsOf } from './testing/sheets.ts'

const module = moduleOf()
const rules: Ruleset = {
  format: 1,
  title: '电工',
  edition: 1,
  rounds: [
    {
      id: 'final',
      title: '决赛',
      scoring: marksOutOf100([module], { pass: 60_000 }),
      ties: [{ by: 'lots' }],
    },
  ],
  awards: [
    {
      id: 'worker',
      title: '职工组',
      of: 'entrants',
      class: '职工组',
      edge: 'decide',
      mustPass: true,
      grades: [{ id: 'first', title: '一等奖', count: { places: 1 } }],
    },
  ],
}
const [final] = rules.rounds

/** Who has the award, and whom it waits for: of entrants as «id mark class», a guest with a star. */
function awarded(all: readonly string[], lots: ReadonlyMap<string, number> = new Map()) {
  const parts = all.map((one) => one.replace('*', '').split(' '))
  const entrants = parts.map(([id = '', , own = ''], i): Entrant => {
    return { id, class: own, guest: all[i]?.startsWith('*') === true, seconds: null }
  })
  const sheets = parts.flatMap(([id = '', mark]) => sheetsOf(id, module, Number(mark) * 1000))
  if (!final) throw new Error('no round')
  const { awards, undecided } = eventResult(rules, final, { entrants, sheets, attempts: [] }, lots)
  return [awards[0]?.awarded.grades[0]?.ids, undecided.map(({ ids }) => ids)]
}

describe('the result of an event', () => {
  it('gives awards to who passed, is of the class and no guest', () => {
    expect(rulesetProblems(rules)).toEqual([])
    expect(awarded(['*a 90 职工组', 'b 80 学生组', 'c 70 职工组', 'd 65 职工组'])).toEqual([
      ['c'],
      [],
    ])
    expect(awarded(['a 59 职工组'])).toEqual([[], []])
  })

  it('waits for lots where an award hangs on them, and is final once they are drawn', () => {
    const tied = ['a 80 职工组', 'b 80 职工组', 'c 70 职工组', 'd 70 职工组']
    expect(awarded(tied)).toEqual([[], [['a', 'b']]])
    const lots = new Map([
      ['a', 2],
      ['b', 1],
    ])
    expect(awarded(tied, lots)).toEqual([['b'], []])
  })
})
