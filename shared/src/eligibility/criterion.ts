import type { FactKey, IsoDate } from './key.ts'

/** The sentence a rule rests on. */
export interface Cite {
  /** Key of the policy's `documents`. */
  readonly document: string
  readonly article?: string
  /** The document's own words. */
  readonly text: string
  /** `conflicting`: another public text differs. `unseen`: inferred or second-hand. */
  readonly mark?: 'conflicting' | 'unseen' | 'inferred'
}

export type Literal = number | string | boolean

/**
 * A value computed from facts and parameters. Money is integer 分.
 * Unknown inputs give an unknown value, or an interval where the arithmetic allows.
 */
export type Expression =
  | Literal
  | { readonly fact: FactKey }
  /** The parameter's value on `at` (default: as-of date) for `region` (default: the policy's), inherited upward. */
  | { readonly param: string; readonly region?: FactKey; readonly at?: Expression }
  | { readonly plus: readonly Expression[] }
  | { readonly minus: readonly [Expression, Expression] }
  | { readonly times: readonly Expression[] }
  | { readonly min: readonly Expression[] }
  | { readonly max: readonly Expression[] }
  /** `ratio` ten-thousandths of `of`, rounded to a multiple of `to` (default 1). */
  | {
      readonly share: {
        readonly of: Expression
        readonly ratio: Expression
        readonly round?: 'down' | 'half' | 'up'
        readonly to?: number
      }
    }
  /** Whole years / calendar months from a date up to the as-of date. */
  | { readonly yearsSince: Expression }
  | { readonly monthsSince: Expression }
  /** Calendar months touched, first and last included. */
  | { readonly monthsTouched: readonly [Expression, Expression] }
  /** The calendar year of a date, plus `add`. */
  | { readonly yearOf: Expression; readonly add?: number }
  /** A step table by an enum's value. A value not listed is an error in lint and unknown at run time. */
  | {
      readonly tier: { readonly by: FactKey; readonly steps: Readonly<Record<string, Expression>> }
    }
  /** The first case that holds. */
  | {
      readonly cases: readonly { readonly when: Criterion; readonly then: Expression }[]
      readonly otherwise?: Expression
    }
  /** Over records of `list`, those that pass `where`; `over` names the `some`/`every` criterion whose `where` is meant. */
  | { readonly sum: RecordsExpression }
  | { readonly largest: RecordsExpression }
  | { readonly count: RecordsExpression }
  /** The document gives only an interval, or only a ceiling (`from: 0`). */
  | { readonly from: Expression; readonly upTo: Expression }
  /** The document does not say. */
  | { readonly unseen: string }

export interface RecordsExpression {
  readonly list?: FactKey
  readonly over?: string
  readonly where?: Criterion
  /** Only records of the list in hand that share these facts with the record in hand, itself among them. */
  readonly alike?: readonly FactKey[]
  /** What each record adds; with `count` omitted. Inside, `<list>.<field>` is the record in hand. */
  readonly each?: Expression
}

interface Node {
  /** Unique within the policy; stable across versions. */
  readonly id: string
  /** What a person reads: «累计缴失业保险满12个月». */
  readonly label: string
  /** Leaves must have one; a group may rest on its children's. */
  readonly cite?: Cite
  /** What a certain failure of this node means. Default `hard`. */
  readonly role?: 'hard' | 'recurrence' | 'exclusion'
}

export type Comparison = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte'

export interface RecordTest {
  readonly list: FactKey
  /** Only records that pass are looked at. Inside, `<list>.<field>` is the record in hand; other paths reach outward. */
  readonly where?: Criterion
}

export type Criterion = Node &
  (
    | { readonly all: readonly Criterion[] }
    | { readonly any: readonly Criterion[] }
    | { readonly not: Criterion }
    | { readonly atLeast: number; readonly of: readonly Criterion[] }
    /** `base` holds and no exception does (除外). */
    | { readonly unless: readonly Criterion[]; readonly base: Criterion }
    | { readonly fact: FactKey; readonly op: Comparison; readonly value: Expression }
    /** Both ends included. */
    | {
        readonly fact: FactKey
        readonly op: 'between'
        readonly low: Expression
        readonly high: Expression
      }
    /** The value is one of these. */
    | {
        readonly fact: FactKey
        readonly op: 'in' | 'notIn'
        readonly values: readonly Literal[] | { readonly list: string; readonly at?: Expression }
      }
    /** The set shares an element / holds all / holds nothing else. */
    | {
        readonly fact: FactKey
        readonly op: 'intersects' | 'containsAll' | 'subsetOf'
        readonly values: readonly string[] | { readonly list: string; readonly at?: Expression }
      }
    | {
        readonly fact: FactKey
        readonly op: 'regionWithin' | 'notRegionWithin'
        readonly value: Expression | { readonly list: string }
      }
    /** fact ∈ [of, of + months] or [of − months, of]; whole dates, 民法典 201 and 202. */
    | {
        readonly fact: FactKey
        readonly op: 'withinMonthsAfter' | 'withinMonthsBefore'
        readonly of: Expression
        readonly months: number
      }
    /** The fact's calendar month is one of the `months` beginning with `of`'s own («当月起 36 个月»). */
    | {
        readonly fact: FactKey
        readonly op: 'withinCalendarMonths'
        readonly of: Expression
        readonly months: number
      }
    /** Some / every record (of those `where`) satisfies all of `that` at once. */
    | { readonly some: RecordTest & { readonly that: Criterion } }
    | { readonly every: RecordTest & { readonly that: Criterion } }
    /** A computed value compared. */
    | { readonly compute: Expression; readonly op: Comparison; readonly value: Expression }
    /** A person decides: 原则上, 评审, 名额, 确有困难. */
    | { readonly judgement: string }
  )

/** One value of a parameter or named list, in force from `from` (to `to`) for `region` and all below it. */
export interface ParameterValue {
  readonly region: string
  readonly from: IsoDate
  readonly to?: IsoDate
  readonly value: Literal | readonly string[]
  readonly cite: Cite & { readonly url?: string }
}

export interface Parameter {
  readonly key: string
  readonly label: string
  readonly kind: 'integer' | 'money' | 'ratio' | 'list'
  /** Empty: no public value was found; every use is unknown. */
  readonly values: readonly ParameterValue[]
  readonly note?: string
}
