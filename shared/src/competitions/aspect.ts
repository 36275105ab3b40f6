import * as z from 'zod/mini'
import { partId, partTitle, thousandths } from './part-id.ts'

const reading = z.int().check(z.minimum(0), z.maximum(1_000_000_000_000))
const unit = z.string().check(z.trim(), z.minLength(1), z.maxLength(10))

/** A mark, in 1/1000, from nought to `maximum`; with `step`, only its multiples. */
const markScale = z.strictObject({
  kind: z.literal('mark'),
  maximum: thousandths,
  step: z.exactOptional(z.int().check(z.minimum(1))),
})

/** One of the levels, each described: level / highest level × `maximum`. */
const levelScale = z.strictObject({
  kind: z.literal('levels'),
  maximum: thousandths,
  levels: z
    .array(
      z.strictObject({
        level: z.int().check(z.minimum(0), z.maximum(20)),
        words: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
      }),
    )
    .check(z.maxLength(21)),
})

/** A reading, in 1/1000 of its unit; the band that it lies in, both ends included, gives the mark. */
const bandScale = z.strictObject({
  kind: z.literal('bands'),
  maximum: thousandths,
  unit,
  bands: z
    .array(z.strictObject({ from: reading, upTo: reading, mark: thousandths }))
    .check(z.maxLength(50)),
})
export type Band = z.output<typeof bandScale>['bands'][number]

/** A reading, in 1/1000 of its unit, beside what was to be reached: the part reached × `maximum`, at most that. */
const targetScale = z.strictObject({
  kind: z.literal('target'),
  maximum: thousandths,
  unit,
  target: reading,
  better: z.enum(['more', 'less']),
})

/** What a judge enters, and what it is worth. */
export const scale = z.discriminatedUnion('kind', [markScale, levelScale, bandScale, targetScale])
export type Scale = z.output<typeof scale>

/** How the marks of several become one; `trimmed`: the mean without the highest and the lowest of those present. */
export const aggregation = z.enum(['mean', 'trimmed', 'median', 'consensus'])
export type Aggregation = z.output<typeof aggregation>

/** The smallest part that is marked. */
export const aspect = z.strictObject({
  id: partId,
  title: partTitle,
  /** M: it is measured or counted; J: it takes judgement. */
  kind: z.enum(['measured', 'judged']),
  scale,
  aggregation,
  /** How far apart two judges may be, in what they enter, before it is marked again. */
  spread: z.exactOptional(z.int().check(z.minimum(0))),
  /** Whether what is entered has to come with evidence. */
  evidence: z.exactOptional(z.literal(true)),
})
export type Aspect = z.output<typeof aspect>
