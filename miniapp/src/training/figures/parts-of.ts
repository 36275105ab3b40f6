import type { FactDef } from '@cgt/shared/eligibility/fact'
import type { Figures } from '@cgt/shared/training/figures'
import type { Notice } from '@cgt/shared/training/notice'
import { lengthText } from '../words'
import { factParts } from './fact-parts'
import { type Line, line, type Part } from './part'
import { placesPart } from './places-part'

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

function presencePart({ enrolled, placed, sessions }: Figures, isSeveral: boolean): Part {
  const of = (how: 'attended' | 'partial' | 'noShow') => sum(sessions.map((one) => one[how]))
  const all = of('attended') + of('partial') + of('noShow')
  const unit = isSeveral ? '人次' : '人'
  const came: readonly Line[] = [
    line('到满', of('attended'), all, unit),
    line('到了一部分', of('partial'), all, unit),
    line('没到', of('noShow'), all, unit),
  ]
  return {
    title: '报名和到场',
    lines: [
      line('报过名', enrolled, enrolled, '人'),
      line('有名额', placed, enrolled, '人'),
      ...(all > 0 ? came : []),
    ],
    notes: all > 0 ? [] : ['还没有场次结束，结束后才有到场的数字。'],
  }
}

function minutesPart({ minutes }: Figures, { sessions }: Notice): readonly Part[] {
  if (!minutes) return []
  const whole = sum(sessions.map(({ startsAt, endsAt }) => Math.floor((endsAt - startsAt) / 60)))
  const long = (label: string, value: number): Line => ({
    ...{ label, value, of: whole, unit: '分钟' },
    text: lengthText(value),
  })
  return [
    {
      title: '每人学时',
      lines: [long('平均', minutes.mean), long('中位数', minutes.median)],
      notes: [`按到场的 ${minutes.people} 人算。中位数：一半人比它长，一半人比它短。`],
    },
  ]
}

function outcomePart({ placed, passed, notPassed, certificates }: Figures): Part {
  return {
    title: '合格和证书',
    lines: [
      line('合格', passed, placed, '人'),
      line('不合格', notPassed, placed, '人'),
      line('还没定', placed - passed - notPassed, placed, '人'),
      line('发过证书', certificates, placed, '人'),
    ],
    notes: certificates > 0 ? ['后来撤销的证书也算在内。'] : [],
  }
}

/** The figures of a training in the order they are read: on the page and in the workbook alike. */
export const partsOf = (
  figures: Figures,
  notice: Notice,
  defs: readonly FactDef[],
): readonly Part[] => [
  placesPart(figures, notice),
  presencePart(figures, notice.sessions.length > 1),
  ...minutesPart(figures, notice),
  outcomePart(figures),
  ...factParts(figures, defs),
]
