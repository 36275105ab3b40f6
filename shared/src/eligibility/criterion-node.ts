import { type LeafSource, leafOf } from './compile-leaf.ts'
import type { Criterion } from './criterion.ts'
import { ASSUME, type Field, type Slots, takeInHand } from './fact-index.ts'
import { leafTest } from './leaf.ts'
import type { Node, Test } from './node.ts'
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

type Shape = Omit<Node, 'source'>

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
  return { kind, kids, test: kind === 'all' ? every(tests) : some(tests) }
}

/** `base`, and each exception turned round. */
function unless(scope: Scope, c: Extract<Criterion, { base: unknown }>): Shape {
  const kids = c.unless.map((exception): Node => {
    const kid = scope.node(exception)
    return { source: exception, kind: 'not', kids: [kid], test: turned(kid.test), hidden: true }
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
  const leaf = { left, bounds }
  const node: Node = { source, kind: 'leaf', kids: [], leaf, test: leafTest(leaf), hidden: true }
  return where ? { source, hidden: true, ...group('all', [node, where]) } : node
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
  const leaf = leafOf(scope, c as LeafSource)
  return { kind: 'leaf', kids: [], leaf, test: leafTest(leaf) }
}

const LEVEL = { recurrence: 1, exclusion: 2 }

/** Compiles a criterion and everything under it to closures. */
export function criterion(scope: Scope, source: Criterion): Node {
  const made = shape(scope, source)
  const role = source.role ?? 'hard'
  const { test } = made
  const level = role === 'hard' ? 0 : LEVEL[role]
  const guarded: Test =
    level === 0 ? test : (s) => ((s[ASSUME] as number) >= level ? TRUE : test(s))
  const node: Node = { ...made, source, test: guarded }
  scope.byId.set(source.id, node)
  return node
}
