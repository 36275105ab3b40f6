import { aspectProblems } from './aspect-problems.ts'
import { decimalText } from './exact-value.ts'
import { rational } from './rational.ts'
import type { MarksScoring, Module, Round } from './round.ts'
import { faultsAt, idsTwice, type RulesetProblem } from './ruleset-problem.ts'

type Path = RulesetProblem['path']

const fullMarks = ({ aspects }: Module): number =>
  aspects.reduce((sum, { scale }) => sum + scale.maximum, 0)

function moduleProblems(module: Module, at: Path): RulesetProblem[] {
  const fault = faultsAt(at)
  const { title, aspects, weight, pass = 0 } = module
  const faults = idsTwice(aspects, [...at, 'aspects'])
  if (aspects.length === 0)
    faults.push(
      fault('emptyModule', `模块「${title}」里没有评分项，请加一项或者删掉它。`, 'aspects'),
    )
  else if (pass > fullMarks(module))
    faults.push(fault('passTooHigh', `模块「${title}」的合格分比满分还高，请改小。`, 'pass'))
  if (weight === 0)
    faults.push(fault('emptyWeight', `模块「${title}」的权重是 0，请写权重或者删掉它。`, 'weight'))
  return [
    ...faults,
    ...aspects.flatMap((one, i) => aspectProblems(one, module.judges, [...at, 'aspects', i])),
  ]
}

function marksProblems({ modules, outOf, pass = 0 }: MarksScoring, at: Path): RulesetProblem[] {
  const fault = faultsAt(at)
  const whole = modules.reduce((sum, { weight }) => sum + weight, 0)
  const percent = decimalText(rational(whole, 100), 2)
  const faults = idsTwice(modules, [...at, 'modules'])
  if (modules.length > 0 && whole !== 10_000)
    faults.push(
      fault('weightsNotWhole', `各模块的权重加起来是 ${percent}%，必须正好是 100%。`, 'modules'),
    )
  if (outOf === 0) faults.push(fault('noFullMarks', '总分的满分是 0，请写满分。', 'outOf'))
  else if (pass > outOf)
    faults.push(fault('passTooHigh', '总分的合格分比满分还高，请改小。', 'pass'))
  return [...faults, ...modules.flatMap((one, i) => moduleProblems(one, [...at, 'modules', i]))]
}

const parts = {
  marks: ['modules', '模块'],
  places: ['dances', '舞种'],
  solved: ['problems', '题目'],
} as const

/** What is wrong with how a round is marked. */
export function scoringProblems({ title, scoring }: Round, at: Path): RulesetProblem[] {
  const fault = faultsAt(at)
  const [key, name] = parts[scoring.kind]
  const list =
    scoring.kind === 'marks'
      ? scoring.modules
      : scoring.kind === 'places'
        ? scoring.dances
        : scoring.problems
  const empty =
    list.length === 0
      ? [fault('nothingScored', `「${title}」还没有${name}，请至少加一个。`, key)]
      : []
  const inner = scoring.kind === 'marks' ? marksProblems(scoring, at) : idsTwice(list, [...at, key])
  return [...empty, ...inner]
}
