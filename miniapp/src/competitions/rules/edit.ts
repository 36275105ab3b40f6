import type { Aggregation } from '@cgt/shared/competitions/aspect'
import type { MarksScoring, Module, Round } from '@cgt/shared/competitions/round'
import type { Ruleset } from '@cgt/shared/competitions/ruleset'
import type { TieStep } from '@cgt/shared/competitions/tie-step'

/** The last round, where its entrants are marked; what the form can change. */
export function marked(rules: Ruleset): (Round & { readonly scoring: MarksScoring }) | undefined {
  const round = rules.rounds[rules.rounds.length - 1]
  return round?.scoring.kind === 'marks' ? { ...round, scoring: round.scoring } : undefined
}

const withLast = (rules: Ruleset, change: (round: Round) => Round): Ruleset => ({
  ...rules,
  rounds: rules.rounds.map((round, i) => (i === rules.rounds.length - 1 ? change(round) : round)),
})

/** With another module in the place of the one of that id. */
export const withModule = (
  rules: Ruleset,
  id: string,
  change: (module: Module) => Module,
): Ruleset =>
  withLast(rules, (round) =>
    round.scoring.kind === 'marks'
      ? {
          ...round,
          scoring: {
            ...round.scoring,
            modules: round.scoring.modules.map((one) => (one.id === id ? change(one) : one)),
          },
        }
      : round,
  )

/** How the marks of several judges become one, in all that a module has judged. */
export const judgedBy = (module: Module, aggregation: Aggregation): Module => ({
  ...module,
  aspects: module.aspects.map((one) => (one.kind === 'judged' ? { ...one, aggregation } : one)),
})

export const withTies = (rules: Ruleset, ties: Round['ties']): Ruleset =>
  withLast(rules, (round) => ({ ...round, ties }))

/** The step at a position changes places with the one before it. */
export const earlier = (ties: readonly TieStep[], at: number): TieStep[] =>
  ties.map((step, i) => (i === at ? ties[at - 1] : i === at - 1 ? ties[at] : step) ?? step)

const sameStep = (one: TieStep, other: TieStep): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** What could still be looked at, of those who are equal. */
export function otherSteps({ scoring, ties }: ReturnType<typeof marked> & object): TieStep[] {
  const all: TieStep[] = [
    { by: 'time' },
    ...scoring.modules.map(({ id }): TieStep => ({ by: 'module', module: id })),
    { by: 'lots' },
    { by: 'shared' },
  ]
  return all.filter((step) => !ties.some((one) => sameStep(one, step)))
}
