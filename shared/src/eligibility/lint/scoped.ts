import type { Criterion } from '../criterion.ts'
import { isCriterion } from './parts.ts'

/** A criterion, and the quantifier whose record is in hand there: `cert someCertificate`. */
export interface Scoped {
  readonly node: Criterion
  readonly record?: string
}

type Fields = Readonly<Record<string, unknown>>

/** The record that is in hand below a part. */
function recordBelow(part: Fields, record: string | undefined): string | undefined {
  const test = (part.some ?? part.every) as { readonly list?: string } | undefined
  return isCriterion(part) && test ? `${test.list} ${String(part.id)}` : record
}

/** Every criterion with the quantifier it stands in. */
export function* scoped(node: unknown, record?: string): Generator<Scoped> {
  if (typeof node !== 'object' || node === null) return
  const part = node as Fields
  if (isCriterion(part))
    yield { node: node as Criterion, ...(record === undefined ? {} : { record }) }
  const below = recordBelow(part, record)
  for (const [key, child] of Object.entries(part)) if (key !== 'cite') yield* scoped(child, below)
}
