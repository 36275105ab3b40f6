import type { Criterion } from './criterion.ts'
import { decisionPath } from './decision-path.ts'
import { ASSUME } from './fact-index.ts'
import { fixedLeaf } from './fixed-leaf.ts'
import { leafTest } from './leaf.ts'
import type { Leaf, Node, Test } from './node.ts'
import { both, either, FALSE, type Mask, negate, OPEN, TRUE } from './outcome.ts'

/** What makes a criterion one of its kind. */
export type Shape = Pick<Node, 'kind' | 'kids' | 'test'> &
  Partial<Pick<Node, 'leaf' | 'fixed' | 'list' | 'where'>>

/** Every criterion is laid out alike, whatever its kind: what walks them all then stays quick. */
export function nodeOf(source: Criterion, shape: Shape, role = 0, hidden = false): Node {
  const { kind, kids, leaf, fixed, list, where } = shape
  const size = list ? 1 : kids.reduce((sum, kid) => sum + kid.size, 1)
  const test = role === 0 ? shape.test : assumed(role, shape.test)
  return { source, kind, kids, size, leaf, fixed, list, where, role, hidden, test }
}

export function leafShape(leaf: Leaf): Shape {
  const fixed = fixedLeaf(leaf)
  return { kind: 'leaf', kids: [], leaf, fixed, test: leafTest(leaf, fixed) }
}

function every(tests: readonly Test[]): Test {
  return (s) => {
    let mask: Mask = TRUE
    for (const test of tests) {
      const one = test(s)
      if (one === FALSE) return FALSE
      if (one !== TRUE) mask = both(mask, one)
    }
    return mask
  }
}

function some(tests: readonly Test[]): Test {
  return (s) => {
    let mask: Mask = FALSE
    for (const test of tests) {
      const one = test(s)
      if (one === TRUE) return TRUE
      if (one !== FALSE) mask = either(mask, one)
    }
    return mask
  }
}

export const turned =
  (test: Test): Test =>
  (s) =>
    negate(test(s))

export function group(kind: 'all' | 'any', kids: readonly Node[]): Shape {
  const tests = kids.map((kid) => kid.test)
  const inTurn = kind === 'all' ? every(tests) : some(tests)
  const path = decisionPath(kind, kids)
  if (!path) return { kind, kids, test: inTurn }
  return {
    kind,
    kids,
    test: (s) => {
      const mask = path(s)
      return mask === OPEN ? inTurn(s) : mask
    },
  }
}

/** A test that is taken as met while its role is. */
const assumed =
  (role: number, test: Test): Test =>
  (s) =>
    (s[ASSUME] as number) & role ? TRUE : test(s)
