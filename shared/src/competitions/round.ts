import * as z from 'zod/mini'
import { aspect } from './aspect.ts'
import { partId, partTitle, ratio, thousandths } from './part-id.ts'
import { tieChain } from './tie-step.ts'

const judges = z.int().check(z.minimum(1), z.maximum(15))

const module = z.strictObject({
  id: partId,
  title: partTitle,
  /** Its part of the total. */
  weight: ratio,
  /** How many judges mark it. */
  judges,
  /** Who missed it, or a part of it: is not ranked, or has nought there. */
  absence: z.enum(['unranked', 'zero']),
  /** What it takes to pass, of its own marks. */
  pass: z.exactOptional(thousandths),
  aspects: z.array(aspect).check(z.maxLength(60)),
})
export type Module = z.output<typeof module>

/** Where the sum is rounded, and nowhere else; a half goes up. `part`: a module times its weight. */
const rounding = z.strictObject({
  at: z.enum(['aspect', 'module', 'part', 'total']),
  decimals: z.int().check(z.minimum(0), z.maximum(3)),
})
export type Rounding = z.output<typeof rounding>

/** Modules by weight: of each the part of its full marks that was reached × weight × `outOf`. */
const marksScoring = z.strictObject({
  kind: z.literal('marks'),
  /** Full marks of the total. */
  outOf: thousandths,
  modules: z.array(module).check(z.maxLength(20)),
  rounding: z.exactOptional(rounding),
  pass: z.exactOptional(thousandths),
})
export type MarksScoring = z.output<typeof marksScoring>

const part = z.strictObject({ id: partId, title: partTitle })

/** The skating system: every judge places everybody in every dance, and majorities decide. */
const placesScoring = z.strictObject({
  kind: z.literal('places'),
  judges,
  dances: z.array(part).check(z.maxLength(10)),
})
export type PlacesScoring = z.output<typeof placesScoring>

/** As the ICPC counts: problems solved; in minutes, when each was and `penalty` for every wrong try before. */
const solvedScoring = z.strictObject({
  kind: z.literal('solved'),
  penalty: z.int().check(z.minimum(0), z.maximum(600)),
  problems: z.array(part).check(z.maxLength(30)),
})
export type SolvedScoring = z.output<typeof solvedScoring>

/**
 * Who of those that are equal at the edge of what there is gets it: all, none, or the ranking has to decide.
 */
export const edge = z.enum(['include', 'exclude', 'decide'])
export type Edge = z.output<typeof edge>

/** One part of an event that is ranked by itself. */
export const round = z.strictObject({
  id: partId,
  title: partTitle,
  scoring: z.discriminatedUnion('kind', [marksScoring, placesScoring, solvedScoring]),
  ties: tieChain,
  /** How many go on to the next round. */
  advance: z.exactOptional(
    z.strictObject({ places: z.int().check(z.minimum(1), z.maximum(10_000)), edge }),
  ),
})
export type Round = z.output<typeof round>
