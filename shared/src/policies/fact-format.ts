import * as z from 'zod/mini'
import type { FactDef, FactType } from '../eligibility/fact.ts'
import { factKey } from '../values/fact-input.ts'
import { expressionFormat } from './criterion-format.ts'
import { tied } from './same-shape.ts'

const text = z.string().check(z.minLength(1))
const bounds = { min: z.exactOptional(z.int()), max: z.exactOptional(z.int()) }
const values = z.readonly(
  z.array(z.readonly(z.strictObject({ value: text, label: text }))).check(z.minLength(1)),
)

const factType = tied<FactType>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('integer'), unit: z.exactOptional(text), ...bounds }),
    z.strictObject({ kind: z.literal('money'), ...bounds }),
    z.strictObject({ kind: z.literal('ratio'), ...bounds }),
    z.strictObject({ kind: z.literal('date') }),
    z.strictObject({ kind: z.literal('month') }),
    z.strictObject({ kind: z.literal('boolean') }),
    z.strictObject({ kind: z.literal('enum'), values }),
    z.strictObject({ kind: z.literal('orderedEnum'), values }),
    z.strictObject({ kind: z.literal('set'), values }),
    z.strictObject({ kind: z.literal('region') }),
    z.strictObject({ kind: z.literal('text') }),
    z.strictObject({ kind: z.literal('records') }),
  ]),
)

/** A fact's definition, as it is written in `facts/*.yaml`. */
export const factFormat = tied<FactDef>()(
  z.strictObject({
    key: factKey,
    subject: text,
    type: factType,
    label: text,
    question: text,
    why: text,
    help: z.exactOptional(text),
    sensitivity: z.enum(['plain', 'personal', 'sensitive']),
    mutability: z.enum([
      'fixed',
      'monthly',
      'yearly',
      'monthsOfYear',
      'countOfYear',
      'previousYear',
      'actionable',
    ]),
    cost: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    derive: z.exactOptional(expressionFormat),
  }),
)
