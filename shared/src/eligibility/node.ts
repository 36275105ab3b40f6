import type { Criterion, Expression, Literal } from './criterion.ts'
import type { Field, Slots } from './fact-index.ts'
import type { Mask } from './outcome.ts'

export type Value = number | string

/** Lowest and highest value an expression can still take; `undefined` where it can have none. */
export type Span = readonly [number, number] | undefined

/** A compiled expression. */
export interface Expr {
  readonly source: Expression
  readonly get: (s: Slots) => Value | undefined
  readonly span: (s: Slots) => Span
  readonly parts: readonly Expr[]
  /** The fact (or parameter) it reads. */
  readonly slot?: number
  readonly field?: Field
  /** How the fact is computed when it is not given. */
  readonly derived?: Expr
  /** The list it runs over. */
  readonly list?: Field
  /** Criteria inside: of its cases, or of the records it looks at. */
  readonly criteria: readonly Node[]
  /** Its value when nothing can change it. */
  readonly constant?: Value
  /** Where it may leap as an input rises: days a parameter changes on, regions with a value of their own. */
  readonly jumps?: readonly number[]
}

export type Test = (s: Slots) => Mask

/** A test of one value: within bounds, or by a predicate. */
export interface Leaf {
  readonly left: Expr
  readonly bounds?: { readonly lo?: Expr; readonly hi?: Expr; readonly outside: boolean }
  readonly check?: {
    /** Undefined where the list looked up is unknown. */
    readonly holds: (value: Value, s: Slots) => boolean | undefined
    /** The values whose classes the predicate tells apart. */
    readonly mentions: (s: Slots) => readonly Value[]
    readonly parts: readonly Expr[]
    /** Its values are written out in the rule. */
    readonly fixed?: boolean
  }
}

/** A test of one fact against values written out in the rule: by its bounds, or by a table of every choice. */
export interface FixedLeaf {
  readonly slot: number
  readonly lo: number
  readonly hi: number
  readonly within: Mask
  readonly without: Mask
  readonly byCode: Uint8Array | undefined
}

/** A compiled criterion. */
export interface Node {
  readonly source: Criterion
  readonly test: Test
  readonly kind: 'all' | 'any' | 'not' | 'atLeast' | 'some' | 'every' | 'leaf' | 'judgement'
  readonly kids: readonly Node[]
  /** How many criteria it is, with all under it; a test over records is one. */
  readonly size: number
  readonly leaf: Leaf | undefined
  /** What the leaf comes down to, where it needs one fact alone. */
  readonly fixed: FixedLeaf | undefined
  readonly list: Field | undefined
  readonly where: Node | undefined
  /** The bits under which it is taken as met (`ASSUME`). */
  readonly role: number
  /** Made by the engine around a child (an exception turned round): not shown itself. */
  readonly hidden: boolean
}

export const literalValue = (literal: Literal): Value =>
  typeof literal === 'boolean' ? Number(literal) : literal
