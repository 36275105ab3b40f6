import type { Expression } from './criterion.ts'
import type { FactKey, IsoDate } from './key.ts'

export type { FactKey, IsoDate }

export interface Choice {
  readonly value: string
  /** What a person reads. */
  readonly label: string
}

/** How a fact's value is written. Every number is an integer. */
export type FactType =
  | {
      readonly kind: 'integer'
      readonly unit?: string
      readonly min?: number
      readonly max?: number
    }
  /** Integer 分. */
  | { readonly kind: 'money'; readonly min?: number; readonly max?: number }
  /** Integer ten-thousandths: 5.5 % is 550. May be negative. */
  | { readonly kind: 'ratio'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'date' }
  /** `YYYY-MM`. */
  | { readonly kind: 'month' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'enum'; readonly values: readonly Choice[] }
  /** Lowest first; `lt` … `gte` compare by rank. */
  | { readonly kind: 'orderedEnum'; readonly values: readonly Choice[] }
  /** A list of choices; `[]` is known to be none. */
  | { readonly kind: 'set'; readonly values: readonly Choice[] }
  /** GB/T 2260, 6 digits. */
  | { readonly kind: 'region' }
  /** An identifier (certificate number, occupation code): only equality and membership. */
  | { readonly kind: 'text' }
  /** A list of records whose fields are the facts `<this key>.<field>`. A list that is given is complete. */
  | { readonly kind: 'records' }

/**
 * `monthly` and `yearly` facts grow by one as time passes; `actionable` ones a person can change.
 * On 1 January `monthsOfYear` and `countOfYear` begin again at none, the first growing by the month;
 * what was told of the `previousYear` is then unknown.
 */
type Mutability =
  | 'fixed'
  | 'monthly'
  | 'yearly'
  | 'monthsOfYear'
  | 'countOfYear'
  | 'previousYear'
  | 'actionable'

export interface FactDef {
  readonly key: FactKey
  /** Whose fact it is: `worker`, `enterprise`, `household`, or the name of a list of records. */
  readonly subject: string
  readonly type: FactType
  readonly label: string
  /** Asked on the phone: plain words, one sentence. */
  readonly question: string
  /** Answers «为什么问这个». */
  readonly why: string
  /** Where a person finds the answer. */
  readonly help?: string
  readonly sensitivity: 'plain' | 'personal' | 'sensitive'
  readonly mutability: Mutability
  /** Effort of answering: 1 known by heart, 2 look it up, 3 ask someone else. */
  readonly cost: 1 | 2 | 3
  /** Computed from other facts when not given itself. */
  readonly derive?: Expression
}

export type FactSource = 'selfDeclared' | 'unionRecord' | 'certifiedRegistry'

export type FactValue = number | string | boolean | readonly string[] | readonly FactRecord[]

/** One record of a list, by field or by whole fact key: `{ level: 'L4' }` or `{ 'cert.level': 'L4' }`. */
export type FactRecord = Readonly<Record<string, FactInput>>

export interface KnownFact {
  readonly value: FactValue
  readonly source?: FactSource
  /** The day the value was true. */
  readonly asOf?: IsoDate
}

/** Nobody is made to answer: a declined fact is unknown, and is not asked again. */
export interface DeclinedFact {
  readonly declined: true
}

export type FactInput = FactValue | KnownFact | DeclinedFact

/** What is known about a subject. An absent key is unknown; there are no defaults. */
export type Facts = Readonly<Record<FactKey, FactInput>>
