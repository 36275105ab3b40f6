import * as z from 'zod/mini'
import type { FactInput, Facts } from '../eligibility/fact.ts'
import { isoDate } from './iso-date.ts'

const text = z.string().check(z.maxLength(200))
const scalar = z.union([z.number().check(z.multipleOf(1)), text, z.boolean()])
const plain = z.union([scalar, z.array(text).check(z.maxLength(200))])
const declined = z.strictObject({ declined: z.literal(true) })

export const factSource = z.enum(['selfDeclared', 'unionRecord', 'certifiedRegistry'])

const known = <Value extends z.ZodMiniType>(value: Value) =>
  z.strictObject({
    value,
    source: z.exactOptional(factSource),
    asOf: z.exactOptional(isoDate),
  })

/** A fact's name: `worker.age`, `claims.skillUplift[occupation=cert.occupation].count`. */
export const factKey = z
  .string()
  .check(z.maxLength(160), z.regex(/^[a-z][A-Za-z0-9_]*([.[\]=,()][A-Za-z0-9_.[\]=,()]*)?$/))

const fewKeys = (limit: number) =>
  z.refine((value) => Object.keys(value as object).length <= limit, `at most ${limit} fields`)

const factRecord = z.record(factKey, z.union([plain, known(plain), declined])).check(fewKeys(60))

/** As many as a firm of some size takes on in a year. */
const mostRecords = 500

/** A value: whole number, text, yes or no, a set of choices, or a list of records. */
export const factValue = z.union([plain, z.array(factRecord).check(z.maxLength(mostRecords))])

/** A value, a value with its source and date, or «不愿意说». */
export const factInput: z.ZodMiniType<FactInput, FactInput> = z.union([
  factValue,
  known(factValue),
  declined,
])

/** Facts about one subject, by key. Whether a value fits its key is the engine's to say. */
export const facts: z.ZodMiniType<Facts, Facts> = z.record(factKey, factInput).check(fewKeys(400))
