import type { Aspect, Scale } from './aspect.ts'
import { decimalText } from './exact-value.ts'
import { marksOf } from './rational.ts'
import type { Module } from './round.ts'
import type { Mark, Sheet } from './sheet.ts'

/** One fault of a sheet, at an aspect, and in a sentence what is wrong and what to do. */
export interface SheetProblem {
  readonly code:
    | 'unknownAspect'
    | 'outOfRange'
    | 'notOnStep'
    | 'notALevel'
    | 'notInABand'
    | 'evidenceMissing'
  readonly aspect: string
  readonly words: string
}

type Marked = Pick<Module, 'title' | 'aspects'>
type Fault = readonly [code: SheetProblem['code'], words: string]
type Of<Kind extends Scale['kind']> = Extract<Scale, { kind: Kind }>

const shown = (thousandths: number): string => decimalText(marksOf(thousandths), 3)

const faultOf: {
  readonly [Kind in Scale['kind']]: (given: number, scale: Of<Kind>) => Fault | undefined
} = {
  mark: (given, { maximum, step = 1 }) => {
    if (given < 0 || given > maximum)
      return ['outOfRange', `满分 ${shown(maximum)} 分，填了 ${shown(given)} 分，请改正。`]
    return given % step === 0
      ? undefined
      : ['notOnStep', `每 ${shown(step)} 分一格，填了 ${shown(given)} 分，请改正。`]
  },
  levels: (given, { levels }) => {
    if (levels.some(({ level }) => level === given)) return undefined
    return ['notALevel', `没有第 ${given} 档，请从列出的档里选。`]
  },
  bands: (given, { bands, unit }) => {
    if (bands.some(({ from, upTo }) => given >= from && given <= upTo)) return undefined
    return ['notInABand', `${shown(given)} ${unit}不在任何一段里，请核对读数。`]
  },
  target: (given, { unit }) =>
    given >= 0
      ? undefined
      : ['outOfRange', `读数不能小于 0，填了 ${shown(given)} ${unit}，请改正。`],
}

/** What keeps a mark from being entered; nothing where it may be. What is not a number is always possible. */
export function markFault(aspect: Aspect, given: Mark): Fault | undefined {
  if (typeof given !== 'number') return undefined
  const fault = faultOf[aspect.scale.kind] as (typeof faultOf)['mark']
  return fault(given, aspect.scale as Of<'mark'>)
}

function problemOf(module: Marked, id: string, given: Mark, evidence: Sheet['evidence']) {
  const aspect = module.aspects.find((one) => one.id === id)
  if (!aspect)
    return ['unknownAspect', `模块「${module.title}」里没有 ${id} 这一项，请刷新后重填。`] as const
  const fault = markFault(aspect, given)
  if (fault) return [fault[0], `「${aspect.title}」${fault[1]}`] as const
  if (aspect.evidence && typeof given === 'number' && !evidence?.[id])
    return ['evidenceMissing', `「${aspect.title}」要附依据，请补上再交。`] as const
  return undefined
}

/** Every fault of a sheet; a blank one is no fault, it is only not finished. */
export const sheetProblems = (
  module: Marked,
  { marks, evidence }: Pick<Sheet, 'marks' | 'evidence'>,
): SheetProblem[] =>
  Object.entries(marks).flatMap(([aspect, given]) => {
    const [code, words] = problemOf(module, aspect, given, evidence) ?? []
    return code && words ? [{ code, aspect, words }] : []
  })
