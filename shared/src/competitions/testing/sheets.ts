import type { Aspect } from '../aspect.ts'
import type { MarksScoring, Module } from '../round.ts'
import type { Mark, Sheet } from '../sheet.ts'

/** An aspect of marks up to so many. */
export const aspectOf = (change: Partial<Aspect> = {}): Aspect => ({
  id: 'work',
  title: '作品质量',
  kind: 'judged',
  scale: { kind: 'mark', maximum: 100_000 },
  aggregation: 'mean',
  ...change,
})

export const moduleOf = (change: Partial<Module> = {}): Module => ({
  id: 'practice',
  title: '实操',
  weight: 10_000,
  judges: 1,
  absence: 'unranked',
  aspects: [aspectOf()],
  ...change,
})

export const marksOutOf100 = (
  modules: readonly Module[],
  change: Partial<MarksScoring> = {},
): MarksScoring => ({ kind: 'marks', outOf: 100_000, modules: [...modules], ...change })

/** What the judges a, b, c … entered for one entrant in the only aspect of a module. */
export const sheetsOf = (entrant: string, module: Module, ...marks: readonly Mark[]): Sheet[] =>
  marks.map((mark, i) => ({
    judge: String.fromCharCode(97 + i),
    entrant,
    module: module.id,
    marks: Object.fromEntries(module.aspects.map(({ id }) => [id, mark])),
  }))
