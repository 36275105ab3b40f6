import { type LeafSource, leafOf } from './compile-leaf.ts'
import type { Criterion } from './criterion.ts'
import { decisionPath } from './decision-path.ts'
import { ASSUME, EXCLUSION, type Field, RECURRENCE, type Slots, takeInHand } from './fact-index.ts'
import { fixedLeaf } from './fixed-leaf.ts'
import { leafTest } from './leaf.ts'
import type { Leaf, Node, Test } from './node.ts'
import {
  atLeast,
  both,
  either,
  FALSE,
  JUDGEMENT,
  type Mask,
  negate,
  OPEN,
  recordMask,
  TRUE,
} from './outcome.ts'
import { fieldOf, type Scope } from './scope.ts'

type Shape = Pick<Node, 'kind' | 'kids' | 'test'> &
  Partial<Pick<Node, 'leaf' | 'fixed' | 'list' | 'where'>>

/** Every criterion is laid out alike, whatever its kind: what walks them all then stays quick. */
function nodeOf(source: Criterion, shape: Shape, test = shape.test, hidden = false): Node {
  const { kind, kids, leaf, fixed, list, where } = shape
  const size = list ? 1 : kids.reduce((sum, kid) => sum + kid.size, 1)
  return { source, kind, kids, size, leaf, fixed, list, where, hidden, test }
}

function leafShape(leaf: Leaf): Shape {
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

const turned =
  (test: Test): Test =>
  (s) =>
    negate(test(s))

function group(kind: 'all' | 'any', kids: readonly Node[]): Shape {
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

/** `base`, and each exception turned round. */
function unless(scope: Scope, c: Extract<Criterion, { base: unknown }>): Shape {
  const kids = c.unless.map((exception): Node => {
    const kid = scope.node(exception)
    const test = turned(kid.test)
    return nodeOf(exception, { kind: 'not', kids: [kid], test }, test, true)
  })
  return group('all', [scope.node(c.base), ...kids])
}

/** Records whose own date lies outside the version's term are not looked at. */
function inTerm(scope: Scope, list: Field, where: Node | undefined): Node | undefined {
  const { term } = scope
  if (term?.versionBy.list !== list) return where
  const { slot, def } = term.versionBy
  const from = term.from ?? Number.NEGATIVE_INFINITY
  const to = term.to ?? Number.POSITIVE_INFINITY
  const source = { id: 'term', label: def.label, judgement: '' }
  const left = { source: { fact: def.key }, slot, field: term.versionBy, ...cell(slot) }
  const bounds = { lo: fixed(from), hi: fixed(to), outside: false }
  const own = leafShape({ left, bounds })
  const node = nodeOf(source, own, own.test, true)
  if (!where) return node
  const both = group('all', [node, where])
  return nodeOf(source, both, both.test, true)
}

const NONE = { parts: [], criteria: [], span: () => undefined }
const cell = (slot: number) => ({ ...NONE, get: (s: Slots) => s[slot] as number | undefined })
const fixed = (value: number) => ({ ...NONE, source: value, constant: value, get: () => value })

function quantifier(
  scope: Scope,
  c: Extract<Criterion, { some: unknown } | { every: unknown }>,
): Shape {
  const kind = 'some' in c ? 'some' : 'every'
  const source = 'some' in c ? c.some : c.every
  const list = fieldOf(scope, source.list)
  const where = inTerm(scope, list, source.where && scope.node(source.where))
  const that = scope.node(source.that)
  return { kind, kids: [that], list, where, test: overList(kind === 'some', list, where, that) }
}

function overList(isSome: boolean, list: Field, where: Node | undefined, that: Node): Test {
  const one: Test = where ? (s) => recordMask(isSome, where.test(s), that.test(s)) : that.test
  const join = isSome ? either : both
  const stop = isSome ? TRUE : FALSE
  const over = (s: Slots, records: readonly Slots[]): Mask => {
    let mask: Mask = isSome ? FALSE : TRUE
    for (const record of records) {
      takeInHand(s, list, record)
      mask = join(mask, one(s))
      if (mask === stop) break
    }
    return mask
  }
  return (s) => {
    const records = s[list.slot] as readonly Slots[] | undefined
    if (!records) return OPEN
    const before = s[list.slot + 1] as unknown as Slots | undefined
    const mask = over(s, records)
    takeInHand(s, list, before)
    return mask
  }
}

function shape(scope: Scope, c: Criterion): Shape {
  const compile = (each: Criterion): Node => scope.node(each)
  if ('all' in c) return group('all', c.all.map(compile))
  if ('any' in c) return group('any', c.any.map(compile))
  if ('not' in c) {
    const kid = compile(c.not)
    return { kind: 'not', kids: [kid], test: turned(kid.test) }
  }
  if ('atLeast' in c) {
    const kids = c.of.map(compile)
    return {
      kind: 'atLeast',
      kids,
      test: (s) =>
        atLeast(
          c.atLeast,
          kids.map((kid) => kid.test(s)),
        ),
    }
  }
  if ('unless' in c) return unless(scope, c)
  if ('some' in c || 'every' in c) return quantifier(scope, c)
  if ('judgement' in c) return { kind: 'judgement', kids: [], test: () => JUDGEMENT }
  return leafShape(leafOf(scope, c as LeafSource))
}

const ROLES = { hard: 0, recurrence: RECURRENCE, exclusion: EXCLUSION }

/** Compiles a criterion and everything under it to closures. */
export function criterion(scope: Scope, source: Criterion): Node {
  const made = shape(scope, source)
  const { test } = made
  const role = ROLES[source.role ?? 'hard']
  const guarded: Test = role === 0 ? test : (s) => ((s[ASSUME] as number) & role ? TRUE : test(s))
  const node = nodeOf(source, made, guarded)
  scope.byId.set(source.id, node)
  return node
}
