import type { Aspect, Scale } from './aspect.ts'
import { faultsAt, type RulesetProblem } from './ruleset-problem.ts'
import { type Fault, scaleProblems } from './scale-problems.ts'

// What judgement gives is a mark or a level; what is measured is a mark or a reading.
const misfits = { measured: ['levels'], judged: ['bands', 'target'] } as const satisfies Readonly<
  Record<Aspect['kind'], readonly Scale['kind'][]>
>

/** What is wrong with an aspect that so many judges mark. */
export function aspectProblems(
  { title, kind, scale, aggregation }: Aspect,
  judges: number,
  at: RulesetProblem['path'],
): RulesetProblem[] {
  const fault = faultsAt(at)
  const name = `「${title}」`
  const inScale: Fault = (code, words, ...below) => fault(code, words, 'scale', ...below)
  const faults = scaleProblems(name, scale, inScale)
  if ((misfits[kind] as readonly string[]).includes(scale.kind)) {
    const words = kind === 'judged' ? '评判的项目只能打分或评档' : '测量的项目不能评档'
    faults.push(inScale('wrongScale', `${name}写成了另一种打分办法：${words}，请改正。`, 'kind'))
  }
  if (scale.maximum === 0)
    faults.push(inScale('noFullMarks', `${name}的满分是 0，请写满分。`, 'maximum'))
  if (aggregation === 'trimmed' && judges < 3)
    faults.push(
      fault(
        'tooFewJudges',
        `${name}要去掉一个最高分和一个最低分，至少要 3 名裁判，现在是 ${judges} 名。`,
        'aggregation',
      ),
    )
  return faults
}
