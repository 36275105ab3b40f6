import type { Aspect } from '@cgt/shared/competitions/aspect'
import type { Module, Round } from '@cgt/shared/competitions/round'
import type { Ruleset } from '@cgt/shared/competitions/ruleset'
import { skillsContest } from '@cgt/shared/competitions/templates/skills-contest'

const aspectOf = (id: string): Aspect => ({
  ...{ id, title: `评分项 ${id}`, kind: 'judged', aggregation: 'mean' },
  scale: { kind: 'mark', maximum: 10_000 },
})

interface Small {
  readonly judges: number
  readonly aspects?: readonly Aspect[]
  /** How many go on to a second round of the same kind; none: there is one round. */
  readonly advance?: number
}

/** Rules of one module with so many judges. */
export function smallRules({ judges, aspects = [aspectOf('work')], advance }: Small): Ruleset {
  const module: Module = {
    ...{ id: 'practice', title: '实操', weight: 10_000, judges, absence: 'unranked' },
    aspects: [...aspects],
  }
  const roundOf = (id: string, title: string): Round => ({
    ...{ id, title, scoring: { kind: 'marks', outOf: 100_000, modules: [module] } },
    ties: [{ by: 'time' }, { by: 'lots' }, { by: 'shared' }],
  })
  const last = roundOf('final', '决赛')
  const heat: Round = {
    ...roundOf('heat', '预赛'),
    advance: { places: advance ?? 1, edge: 'include' },
  }
  return { ...skillsContest, rounds: advance === undefined ? [last] : [heat, last] }
}

/** So many aspects of ten marks each. */
export const aspectsOf = (count: number): Aspect[] =>
  Array.from({ length: count }, (_, i) => aspectOf(`a${i + 1}`))
