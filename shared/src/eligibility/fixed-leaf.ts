import type { Slots } from './fact-index.ts'
import type { Expr, FixedLeaf, Leaf } from './node.ts'
import { FALSE, type Mask, OPEN, TRUE } from './outcome.ts'

const MOST_CODES = 4096

const isFixed = (end: Expr | undefined): boolean => !end || typeof end.constant === 'number'

function byBounds(slot: number, { lo, hi, outside }: NonNullable<Leaf['bounds']>): FixedLeaf {
  return {
    slot,
    lo: (lo?.constant as number) ?? Number.NEGATIVE_INFINITY,
    hi: (hi?.constant as number) ?? Number.POSITIVE_INFINITY,
    within: outside ? FALSE : TRUE,
    without: outside ? TRUE : FALSE,
    byCode: undefined,
  }
}

function byTable(slot: number, { left, check }: Leaf): FixedLeaf | undefined {
  const { field } = left
  if (!check?.fixed || !field) return undefined
  const codes = field.codes.size
  const count = field.def.type.kind === 'set' ? 2 ** codes : codes
  if (count === 0 || count > MOST_CODES) return undefined
  const byCode = Uint8Array.from({ length: count }, (_, code) =>
    check.holds(code, []) ? TRUE : FALSE,
  )
  return { slot, lo: 0, hi: 0, within: TRUE, without: FALSE, byCode }
}

/** What a leaf comes down to where it needs nothing but one fact: the fast path, and a column in a batch. */
export function fixedLeaf(leaf: Leaf): FixedLeaf | undefined {
  const { left, bounds } = leaf
  if (left.slot === undefined || left.derived) return undefined
  if (!bounds) return byTable(left.slot, leaf)
  return isFixed(bounds.lo) && isFixed(bounds.hi) ? byBounds(left.slot, bounds) : undefined
}

export function testFixed({ slot, lo, hi, within, without, byCode }: FixedLeaf, s: Slots): Mask {
  const value = s[slot] as number | undefined
  if (value === undefined) return OPEN
  if (byCode) return byCode[value] as number
  return value >= lo && value <= hi ? within : without
}
