import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scale } from './aspect.ts'
import { exactly } from './exact-value.ts'
import { explain } from './explain.ts'
import { explanation } from './explanation.ts'
import { rescoresOf } from './rescore.ts'
import type { Rounding } from './round.ts'
import { score } from './score.ts'
import type { Mark, Sheet } from './sheet.ts'
import { sheetProblems } from './sheet-problems.ts'
import { aspectOf, marksOutOf100, moduleOf, sheetsOf } from './testing/sheets.ts'

const five = moduleOf({ judges: 5, aspects: [aspectOf({ aggregation: 'trimmed' })] })

/** What five judges come to, who drop the highest and the lowest. */
const trimmed = (...marks: readonly Mark[]) => {
  const { state, total } = score(marksOutOf100([five]), sheetsOf('e', five, ...marks))
  return state === 'scored' ? exactly(total).text : state
}

const one = (aggregation: 'mean' | 'median' | 'consensus', ...marks: readonly number[]) => {
  const module = moduleOf({ judges: marks.length, aspects: [aspectOf({ aggregation })] })
  const { state, total } = score(marksOutOf100([module]), sheetsOf('e', module, ...marks))
  return state === 'scored' ? exactly(total).exact : state
}

const onScale = (scale: Scale, given: number) => {
  const module = moduleOf({ aspects: [aspectOf({ scale })] })
  return exactly(score(marksOutOf100([module]), sheetsOf('e', module, given)).total).exact
}

describe('what judges come to', () => {
  it('drops the highest and the lowest of the judges present, not of those invited', () => {
    expect(trimmed(60_000, 70_000, 80_000, 90_000, 100_000)).toBe('80')
    expect(trimmed(60_000, 70_000, 80_000, 'away', 100_000)).toBe('75')
    expect(trimmed('away', 70_000, 80_000, 'away', 100_000)).toBe('80')
    expect(trimmed('away', 70_000, 80_000, 'away', 'away')).toBe('open')
  })

  it('drops one of several highest, not all of them', () => {
    expect(trimmed(100_000, 100_000, 100_000, 0, 0)).toBe('≈66.667')
  })

  it('is the mean, the middle, or what they agree on', () => {
    expect(one('mean', 80_000, 80_000, 81_000)).toBe('241/3')
    expect(one('median', 90_000, 10_000, 80_000)).toBe('80/1')
    expect(one('median', 90_000, 10_000, 80_000, 85_000)).toBe('165/2')
    expect(one('consensus', 80_000, 80_000)).toBe('80/1')
    expect(one('consensus', 80_000, 80_001)).toBe('open')
  })

  it('is the same in whatever order they are, and whoever of them is who', () => {
    const marks = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 3, maxLength: 9 })
    fc.assert(
      fc.property(
        marks,
        fc.constantFrom('mean', 'trimmed', 'median'),
        fc.nat(),
        (all, by, turn) => {
          const module = moduleOf({ judges: all.length, aspects: [aspectOf({ aggregation: by })] })
          const of = (some: readonly number[]) =>
            score(marksOutOf100([module]), sheetsOf('e', module, ...some)).total
          const cut = turn % all.length
          expect(of([...all.slice(cut), ...all.slice(0, cut)])).toEqual(of(all))
          expect(of([...all].reverse())).toEqual(of(all))
        },
      ),
      { seed: 20261130, numRuns: 100 },
    )
  })
})

describe('a mark', () => {
  it('that is blank, nought, absent or disqualified is four different things', () => {
    const states = (['blank', 0, 'absent', 'disqualified'] as const).map((mark) => {
      const scored = score(marksOutOf100([moduleOf()]), sheetsOf('e', moduleOf(), mark))
      return [scored.state, exactly(scored.total).text]
    })
    expect(states).toEqual([
      ['open', '0'],
      ['scored', '0'],
      ['absent', '0'],
      ['disqualified', '0'],
    ])
  })

  it('of a judge who has not handed in a sheet is blank', () => {
    expect(trimmed(60_000, 70_000, 80_000, 90_000)).toBe('open')
  })

  it('counts as nought for who was absent, only where the ruleset says so', () => {
    const theory = moduleOf({ id: 'theory', weight: 3000 })
    const practice = moduleOf({ weight: 7000, absence: 'zero' })
    const of = (a: Mark, b: Mark) => {
      const sheets = [...sheetsOf('e', theory, a), ...sheetsOf('e', practice, b)]
      const { state, total } = score(marksOutOf100([theory, practice]), sheets)
      return [state, exactly(total).text]
    }
    expect(of(90_000, 'absent')).toEqual(['scored', '27'])
    expect(of('absent', 90_000)[0]).toBe('absent')
    expect(of('blank', 'disqualified')[0]).toBe('disqualified')
  })

  it('is settled by the judges together: who is absent to one and marked by another is open', () => {
    expect(trimmed(60_000, 'absent', 'absent', 'absent', 'absent')).toBe('open')
    expect(trimmed('away', 'absent', 'absent', 'absent', 'absent')).toBe('absent')
  })

  it('is worth what its scale says', () => {
    const levels = [0, 1, 2, 3].map((level) => ({ level, words: `${level}` }))
    expect(onScale({ kind: 'levels', maximum: 100_000, levels }, 2)).toBe('200/3')
    const bands = [
      { from: 0, upTo: 50, mark: 100_000 },
      { from: 51, upTo: 999, mark: 30_000 },
    ]
    const inBands = { kind: 'bands', maximum: 100_000, unit: '毫米', bands } as const
    expect([50, 51].map((given) => onScale(inBands, given))).toEqual(['100/1', '30/1'])
    const target = { kind: 'target', maximum: 100_000, unit: '吨', target: 3000 } as const
    const more = [1000, 3000, 9000].map((given) => onScale({ ...target, better: 'more' }, given))
    expect(more).toEqual(['100/3', '100/1', '100/1'])
    const less = [0, 3000, 9000].map((given) => onScale({ ...target, better: 'less' }, given))
    expect(less).toEqual(['100/1', '100/1', '100/3'])
  })

  it('that is out of its scale is refused with a sentence', () => {
    const levels = [0, 1].map((level) => ({ level, words: `${level}` }))
    const module = moduleOf({
      aspects: [
        aspectOf({ id: 'm', title: '外观', scale: { kind: 'mark', maximum: 10_000, step: 500 } }),
        aspectOf({ id: 'l', title: '整洁', scale: { kind: 'levels', maximum: 1000, levels } }),
        aspectOf({
          id: 'b',
          title: '误差',
          scale: {
            kind: 'bands',
            maximum: 1,
            unit: '毫米',
            bands: [{ from: 0, upTo: 9, mark: 1 }],
          },
          evidence: true,
        }),
      ],
    })
    const problems = (marks: Sheet['marks']) =>
      sheetProblems(module, { marks }).map(({ code, words }) => [code, words])
    expect(problems({ m: 10_000, l: 1 })).toEqual([])
    expect(problems({ m: 'blank', l: 'absent', b: 'away' })).toEqual([])
    expect(problems({ m: 12_000, l: 2, b: 10, x: 1 })).toEqual([
      ['outOfRange', '「外观」满分 10 分，填了 12 分，请改正。'],
      ['notALevel', '「整洁」没有第 2 档，请从列出的档里选。'],
      ['notInABand', '「误差」0.01 毫米不在任何一段里，请核对读数。'],
      ['unknownAspect', '模块「实操」里没有 x 这一项，请刷新后重填。'],
    ])
    expect(problems({ m: -500, b: 1 }).map(([code]) => code)).toEqual([
      'outOfRange',
      'evidenceMissing',
    ])
    expect(problems({ m: 10_000 })).toEqual([])
    expect(problems({ m: 10_001 }).map(([code]) => code)).toEqual(['outOfRange'])
    expect(problems({ m: 250 })).toEqual([
      ['notOnStep', '「外观」每 0.5 分一格，填了 0.25 分，请改正。'],
    ])
  })
})

describe('rounding', () => {
  const module = moduleOf({
    weight: 5000,
    judges: 3,
    aspects: [aspectOf({ id: 'a' }), aspectOf({ id: 'b' })],
  })
  const other = moduleOf({ id: 'theory', weight: 5000 })
  const sheets = [...sheetsOf('e', module, 80_000, 80_000, 81_000), ...sheetsOf('e', other, 50_160)]
  const totalWith = (at?: Rounding['at']) =>
    exactly(
      score(marksOutOf100([module, other], at ? { rounding: { at, decimals: 1 } } : {}), sheets)
        .total,
    ).exact

  it('happens at the step that is stated, and nowhere else', () => {
    // the aspects are 80⅓ each; of 200 the module has 160⅔
    expect(totalWith()).toBe('9787/150')
    expect(totalWith('aspect')).toBe('261/4')
    expect(totalWith('module')).toBe('2611/40')
    expect(totalWith('part')).toBe('653/10')
    expect(totalWith('total')).toBe('326/5')
  })
})

describe('passing', () => {
  it('takes the total and every module, each at its very bound', () => {
    const module = moduleOf({ pass: 60_000 })
    const passed = (pass: number, mark: number) =>
      score(marksOutOf100([module], { pass }), sheetsOf('e', module, mark)).passed
    expect([passed(60_000, 60_000), passed(60_000, 59_999), passed(60_001, 60_000)]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('what is marked again', () => {
  const asked = (spread: number, ...marks: readonly Mark[]) => {
    const module = moduleOf({ judges: marks.length, aspects: [aspectOf({ spread })] })
    return rescoresOf(score(marksOutOf100([module]), sheetsOf('e', module, ...marks)))
  }

  it('is an aspect whose judges are further apart than it allows, those away aside', () => {
    expect(asked(10_000, 70_000, 80_000, 75_000)).toEqual([])
    expect(asked(10_000, 70_000, 80_001, 'away')).toEqual([
      {
        module: 'practice',
        aspect: 'work',
        judges: ['a', 'b'],
        words: '「作品质量」裁判之间相差太大，请复核后重新打分。',
      },
    ])
    expect(asked(10_000, 70_000, 'absent')).toHaveLength(1)
    expect(asked(0, 70_000)).toEqual([])
  })
})

describe('how a result was computed', () => {
  it('is told step by step, exactly, with what was dropped', () => {
    const theory = moduleOf({ id: 'theory', title: '理论', weight: 3000 })
    const practice = { ...five, weight: 7000 }
    const scoring = marksOutOf100([theory, practice], { rounding: { at: 'total', decimals: 2 } })
    const sheets = [
      ...sheetsOf('e', theory, 88_000),
      ...sheetsOf('e', practice, 80_000, 90_000, 85_000, 81_000, 99_000),
    ]
    const told = explanation.parse(explain(scoring, score(scoring, sheets)))
    expect(told.modules.map(({ words }) => words)).toEqual([
      '88 ÷ 100 × 30% × 100 = 26.4',
      '≈85.333 ÷ 100 × 70% × 100 = ≈59.733',
    ])
    expect(told.words).toBe('26.4 + ≈59.733 = 86.13，四舍五入到小数 2 位')
    expect(told.total).toEqual({ exact: '8613/100', text: '86.13' })
    const [aspect] = told.modules[1]?.aspects ?? []
    expect(aspect?.words).toBe(
      '5 名裁判在场，去掉一个最高分和一个最低分，其余取平均，得 ≈85.333 分',
    )
    expect(aspect?.entered.map(({ judge, use }) => `${judge} ${use}`)).toEqual([
      'a dropped',
      'b counted',
      'c counted',
      'd counted',
      'e dropped',
    ])
  })
})
