import { type LeafSource, leafOf } from './compile-leaf.ts'
import type { Criterion } from './criterion.ts'
import { EXCLUSION, type Field, RECURRENCE, type Slots, takeInHand } from './fact-index.ts'
import { looksAt } from './looks-at.ts'
import type { Node, Test } from './node.ts'
import { group, leafShape, nodeOf, type Shape, turned } from './node-shape.ts'
import {
  atLeast,
  both,
  either,
  FALSE,
  JUDGEMENT,
  type Mask,
  OPEN,
  recordMask,
  TRUE,
} from './outcome.ts'
import { fieldOf, type Scope } from './scope.ts'

/** `base`, and each exception turned round. */
function unless(scope: Scope, c: Extract<Criterion, { base: unknown }>): Shape {
  const kids = c.unless.map((exception): Node => {
    const kid = scope.node(exception)
    const test = turned(kid.test)
    return nodeOf(exception, { kind: 'not', kids: [kid], test }, 0, true)
  })
  return group('all', [scope.node(c.base), ...kids])
}

function quantifier(
  scope: Scope,
  c: Extract<Criterion, { some: unknown } | { every: unknown }>,
): Shape {
  const kind = 'some' in c ? 'some' : 'every'
  const source = 'some' in c ? c.some : c.every
  const list = fieldOf(scope, source.list)
  const where = looksAt(scope, list, source.where && scope.node(source.where))
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
  const node = nodeOf(source, shape(scope, source), ROLES[source.role ?? 'hard'])
  scope.byId.set(source.id, node)
  return node
}
