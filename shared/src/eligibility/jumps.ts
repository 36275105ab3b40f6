import type { Expr, Leaf } from './node.ts'
import { leafParts } from './open-tests.ts'

/** Where an expression may leap. */
export function jumpsIn(expr: Expr): readonly number[] {
  const inner = [...expr.parts, ...(expr.derived ? [expr.derived] : [])]
  return [...(expr.jumps ?? []), ...inner.flatMap(jumpsIn)]
}

/** Where what a leaf reads may leap: days a parameter changes, regions that have their own. */
export const jumpsOf = (leaf: Leaf): readonly number[] => leafParts(leaf).flatMap(jumpsIn)
