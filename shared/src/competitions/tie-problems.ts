import type { Round } from './round.ts'
import { faultsAt, type RulesetProblem } from './ruleset-problem.ts'
import type { TieStep } from './tie-step.ts'

type Path = RulesetProblem['path']
type By = TieStep['by']

/** The steps that say something where this is what is ranked. */
const usable = {
  marks: ['time', 'module', 'aspect', 'lots', 'shared'],
  places: ['time', 'lots', 'shared'],
  solved: ['penalty', 'lastAccepted', 'time', 'lots', 'shared'],
  teams: ['time', 'bestMember', 'lots', 'shared'],
} as const satisfies Readonly<Record<string, readonly By[]>>

const names: Readonly<Record<By, string>> = {
  time: '用时',
  module: '模块成绩',
  aspect: '评分项成绩',
  penalty: '罚时',
  lastAccepted: '最后一题的时间',
  bestMember: '最好队员的成绩',
  lots: '抽签',
  shared: '并列',
}

function isKnown(step: TieStep, scoring: Round['scoring'] | undefined): boolean {
  if (step.by !== 'module' && step.by !== 'aspect') return true
  const modules = scoring?.kind === 'marks' ? scoring.modules : []
  const module = modules.find(({ id }) => id === step.module)
  if (step.by === 'module') return module !== undefined
  return module?.aspects.some(({ id }) => id === step.aspect) === true
}

const sameStep = (a: TieStep, b: TieStep): boolean => JSON.stringify(a) === JSON.stringify(b)

type Fault = readonly [code: RulesetProblem['code'], words: string]

function stepProblem(
  chain: readonly TieStep[],
  i: number,
  scoring: Round['scoring'] | undefined,
): Fault | undefined {
  const step = chain[i] as TieStep
  const of = scoring?.kind ?? 'teams'
  const before = chain.slice(0, i)
  if (!(usable[of] as readonly By[]).includes(step.by))
    return ['tieWithoutUse', `同分时第 ${i + 1} 步看${names[step.by]}，这里没有这一项，请删掉。`]
  if (!isKnown(step, scoring))
    return ['tieUnknown', `同分时第 ${i + 1} 步看的${names[step.by]}不存在，请改选一个。`]
  if (before.some(({ by }) => by === 'shared'))
    return ['tieAfterEnd', `同分时第 ${i + 1} 步排在并列之后，永远用不到，请删掉。`]
  if (before.some((one) => sameStep(one, step)))
    return ['tieTwice', `同分时第 ${i + 1} 步和前面的一步相同，请删掉。`]
  return undefined
}

/** What is wrong with a tie chain; without `scoring`, with one of teams. */
export function tieProblems(
  chain: readonly TieStep[],
  at: Path,
  scoring?: Round['scoring'],
): RulesetProblem[] {
  const fault = faultsAt(at)
  const faults = chain.flatMap((_, i) => {
    const problem = stepProblem(chain, i, scoring)
    return problem ? [fault(...problem, i)] : []
  })
  const last = chain[chain.length - 1]?.by
  if (last !== 'lots' && last !== 'shared')
    faults.push(fault('tieOpenEnd', '同分规则的最后一步必须是抽签或者并列，请补上。'))
  return faults
}

export const drawsLots = (chain: readonly TieStep[]): boolean =>
  chain.some(({ by }) => by === 'lots')
