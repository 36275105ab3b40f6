import * as z from 'zod/mini'
import type { Parameter, ParameterValue } from '../eligibility/criterion.ts'
import { isoDate } from '../values/iso-date.ts'
import { tied } from './same-shape.ts'

const text = z.string().check(z.minLength(1))

const cite: z.ZodMiniType<ParameterValue['cite'], ParameterValue['cite']> = z.strictObject({
  document: text,
  article: z.exactOptional(text),
  text,
  mark: z.exactOptional(z.enum(['conflicting', 'unseen', 'inferred'])),
  url: z.exactOptional(text),
})

const value = tied<ParameterValue>()(
  z.strictObject({
    region: z.string().check(z.regex(/^\d{6}$/)),
    from: isoDate,
    to: z.exactOptional(isoDate),
    value: z.union([z.int(), z.string(), z.boolean(), z.readonly(z.array(text))]),
    cite,
  }),
)

/** A parameter or a named list, as it is written in `parameters/*.yaml`. */
export const parameterFormat = tied<Parameter>()(
  z.strictObject({
    key: text,
    label: text,
    kind: z.enum(['integer', 'money', 'ratio', 'list']),
    values: z.readonly(z.array(value)),
    note: z.exactOptional(text),
  }),
)
