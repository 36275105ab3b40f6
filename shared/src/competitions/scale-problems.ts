import type { Band, Scale } from './aspect.ts'
import { decimalText } from './exact-value.ts'
import { marksOf } from './rational.ts'
import type { faultsAt, RulesetProblem } from './ruleset-problem.ts'

/** Makes the faults of what lies at one place. */
export type Fault = ReturnType<typeof faultsAt>
type Of<Kind extends Scale['kind']> = Extract<Scale, { kind: Kind }>

const shown = (thousandths: number): string => decimalText(marksOf(thousandths), 3)

function levelFaults(name: string, { levels }: Of<'levels'>, fault: Fault): RulesetProblem[] {
  const has = new Set(levels.map(({ level }) => level))
  const top = Math.max(1, ...has)
  const absent = Array.from({ length: top + 1 }, (_, level) => level).filter((n) => !has.has(n))
  if (absent.length > 0)
    return [
      fault(
        'ladderHoles',
        `${name}缺 ${absent.join('、')} 档，请从 0 档起一档不缺地写。`,
        'levels',
      ),
    ]
  return has.size < levels.length
    ? [fault('ladderOverlap', `${name}有一档写了两次，请留下一个。`, 'levels')]
    : []
}

function bandFault(name: string, band: Band, before: Band | undefined, fault: Fault) {
  const next = before ? before.upTo + 1 : 0
  const { from, upTo } = band
  if (upTo < from) return fault('ladderOverlap', `${name}有一段的止在起之前，请改正。`)
  if (from > next)
    return fault(
      'ladderHoles',
      `${name}从 ${shown(next)} 到 ${shown(from - 1)} 没有分数，请补上这一段。`,
    )
  if (from < next)
    return fault('ladderOverlap', `${name}从 ${shown(from)} 起的一段和前一段重叠，请改正。`)
  return undefined
}

function bandFaults(name: string, { bands, maximum }: Of<'bands'>, fault: Fault): RulesetProblem[] {
  if (bands.length === 0)
    return [fault('ladderHoles', `${name}一段也没有写，请写出每一段给几分。`, 'bands')]
  const faults = bands.flatMap((band, i) => {
    const at: Fault = (code, words) => fault(code, words, 'bands', i)
    const high = at('ladderTooHigh', `${name}有一段给 ${shown(band.mark)} 分，超过了满分，请改小。`)
    return [bandFault(name, band, bands[i - 1], at) ?? [], band.mark > maximum ? high : []].flat()
  })
  return faults
}

const scaleFaults: {
  readonly [Kind in Scale['kind']]: (
    name: string,
    scale: Of<Kind>,
    fault: Fault,
  ) => RulesetProblem[]
} = {
  mark: (name, { maximum, step = 1 }, fault) =>
    maximum % step === 0
      ? []
      : [
          fault(
            'stepDoesNotFit',
            `${name}的满分不是每格 ${shown(step)} 分的整数倍，请改正。`,
            'step',
          ),
        ],
  levels: levelFaults,
  bands: bandFaults,
  target: (name, { target }, fault) =>
    target > 0 ? [] : [fault('noTarget', `${name}没有写目标值，请写一个大于 0 的数。`, 'target')],
}

/** What is wrong with a scale itself. */
export function scaleProblems(name: string, scale: Scale, fault: Fault): RulesetProblem[] {
  const faultsOf = scaleFaults[scale.kind] as (typeof scaleFaults)['mark']
  return faultsOf(name, scale as Of<'mark'>, fault)
}
