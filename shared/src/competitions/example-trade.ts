import type { MarksScoring, Module } from './round.ts'
import type { Sheet } from './sheet.ts'

/** An aspect that is entered as a mark, and what its module is worth. */
interface Side {
  readonly module: Module
  readonly aspect: string
  readonly step: number
  readonly maximum: number
  readonly full: number
}

function sideOf(module: Module): Side[] {
  const full = module.aspects.reduce((sum, { scale }) => sum + scale.maximum, 0)
  return module.aspects.flatMap(({ id, scale }) =>
    scale.kind === 'mark'
      ? [{ module, aspect: id, step: scale.step ?? 1, maximum: scale.maximum, full }]
      : [],
  )
}

const factor = (a: number, b: number): number => (b === 0 ? a : factor(b, a % b))

const tenth = 10

/** How much more in one module makes up for how much less in another, in 1/1000 mark; at most a tenth of each. */
function balance(less: Side, more: Side): readonly [number, number] | undefined {
  const [x, y] = [more.module.weight * less.full, less.module.weight * more.full]
  const common = factor(x, y)
  const [one, other] = [x / common, y / common]
  for (
    let times = 1;
    times * one * tenth <= less.maximum && times * other * tenth <= more.maximum;
    times++
  ) {
    const [down, up] = [times * one, times * other]
    if (down % less.step === 0 && up % more.step === 0 && up * 100 >= more.maximum)
      return [down, up]
  }
  return undefined
}

const shifted = (sheets: readonly Sheet[], { module, aspect }: Side, by: number): Sheet[] =>
  sheets.map((one) => {
    const given = one.marks[aspect]
    return one.module === module.id && typeof given === 'number'
      ? { ...one, marks: { ...one.marks, [aspect]: given + by } }
      : one
  })

/** The same total by other marks: less in one module, as much more in another; nothing where marks do not allow it. */
export function tradedSheets(
  { modules }: MarksScoring,
  sheets: readonly Sheet[],
): Sheet[] | undefined {
  const [less, more] = modules.flatMap((module) => sideOf(module).slice(0, 1))
  const by = less && more && balance(less, more)
  return by && shifted(shifted(sheets, less, -by[0]), more, by[1])
}
