import type { Aspect, Scale } from '@cgt/shared/competitions/aspect'
import { decimalText } from '@cgt/shared/competitions/exact-value'
import type { JudgedModule } from '@cgt/shared/competitions/judged-module'
import { placeAspect } from '@cgt/shared/competitions/place-sheets'
import { marksOf } from '@cgt/shared/competitions/rational'
import type { Mark } from '@cgt/shared/competitions/sheet'

export const numberText = (thousandths: number): string => decimalText(marksOf(thousandths), 3)

/** «12.5» as an integer of thousandths; nothing where it is no such number. */
export function thousandthsOf(typed: string): number | undefined {
  const [, whole, fraction = ''] = /^(\d{1,9})(?:[.。](\d{0,3}))?$/.exec(typed.trim()) ?? []
  return whole === undefined ? undefined : Number(whole) * 1000 + Number(fraction.padEnd(3, '0'))
}

/** What is entered in a sheet: an aspect, or in a dance the place. */
export interface Part {
  readonly id: string
  readonly title: string
  readonly aspect?: Aspect
}

export const partsOf = ({ aspects, places }: JudgedModule): readonly Part[] =>
  places === undefined
    ? aspects.map((aspect) => ({ id: aspect.id, title: aspect.title, aspect }))
    : [{ id: placeAspect, title: '名次' }]

/** Yes or no: all of its marks or none. */
export const isYesNo = ({ kind, scale }: Aspect): boolean =>
  kind === 'measured' && scale.kind === 'mark' && scale.step === scale.maximum

export const unitOf = (scale: Scale): string =>
  scale.kind === 'bands' || scale.kind === 'target' ? scale.unit : '分'

const words = {
  blank: '空白',
  absent: '缺考',
  disqualified: '取消资格',
  away: '不在场',
} as const satisfies Record<Extract<Mark, string>, string>

/** What was entered, as people read it; blank is not nought. */
export function markText({ aspect }: Part, mark: Mark = 'blank'): string {
  if (typeof mark === 'string') return words[mark]
  if (!aspect) return `第 ${mark} 名`
  if (aspect.scale.kind === 'levels') return `${mark} 档`
  if (isYesNo(aspect)) return mark === 0 ? '没做到' : '做到了'
  return `${numberText(mark)} ${unitOf(aspect.scale)}`
}

/** What may be entered, and what is aimed at. */
export function rangeText({ scale }: Aspect): string {
  if (scale.kind === 'levels') return '选一档'
  if (scale.kind === 'mark') {
    const step = scale.step === undefined ? '' : `，每 ${numberText(scale.step)} 分一格`
    return `0 到 ${numberText(scale.maximum)} 分${step}`
  }
  if (scale.kind === 'target')
    return `目标 ${numberText(scale.target)} ${scale.unit}，${scale.better === 'more' ? '越多越好' : '越少越好'}`
  const from = Math.min(...scale.bands.map((band) => band.from))
  const upTo = Math.max(...scale.bands.map((band) => band.upTo))
  return `读数 ${numberText(from)} 到 ${numberText(upTo)} ${scale.unit}`
}
