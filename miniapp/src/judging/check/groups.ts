import type { JudgedModule } from '@cgt/shared/competitions/judged-module'
import type { Mark } from '@cgt/shared/competitions/sheet'
import type { CloudSheet, Desk } from '../keep/desks'
import { numberText, type Part, partsOf, unitOf } from '../mark-text'

/** What was handed in for one code in one module, by seat. */
export interface Group {
  readonly key: string
  readonly module: JudgedModule
  readonly code: string
  readonly sheets: readonly CloudSheet[]
}

export const groupsOf = (
  { modules, codes }: Pick<Desk, 'modules' | 'codes'>,
  sheets: readonly CloudSheet[],
): readonly Group[] =>
  modules.flatMap((module) =>
    codes.map((code) => ({
      key: `${module.id}.${code}`,
      module,
      code,
      sheets: sheets.filter((one) => one.module === module.id && one.code === code),
    })),
  )

const isNumber = (mark: Mark | undefined): mark is number => typeof mark === 'number'

/** How far the marks of one part are from each other. */
export interface Spread {
  /** «相差 12 分», or that some gave none; empty: they are alike. */
  readonly words: string
  /** More than the rules allow. */
  readonly isWide: boolean
}

export function spreadOf(part: Part, sheets: readonly CloudSheet[]): Spread {
  const marks = sheets.map((one) => one.marks[part.id])
  const numbers = marks.filter(isNumber)
  if (numbers.length === 0) return { words: '', isWide: new Set(marks).size > 1 }
  if (numbers.length < marks.length) return { words: '有的打了分，有的没有', isWide: true }
  const apart = Math.max(...numbers) - Math.min(...numbers)
  const { aspect } = part
  if (apart === 0 || !aspect) return { words: '', isWide: false }
  const isWide =
    aspect.aggregation === 'consensus' || (aspect.spread !== undefined && apart > aspect.spread)
  const words =
    aspect.scale.kind === 'levels'
      ? `相差 ${apart} 档`
      : `相差 ${numberText(apart)} ${unitOf(aspect.scale)}`
  return { words, isWide }
}

export const isWide = ({ module, sheets }: Group): boolean =>
  partsOf(module).some((part) => spreadOf(part, sheets).isWide)

export const toCheck = ({ sheets }: Group): readonly CloudSheet[] =>
  sheets.filter(({ state }) => state === 'submitted')
