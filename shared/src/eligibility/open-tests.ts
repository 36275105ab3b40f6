import { type Branch, branch, leafBranch } from './branch.ts'
import type { Field, Slots } from './fact-index.ts'
import type { Expr, Leaf, Node } from './node.ts'
import type { OpenTest } from './open-test.ts'
import { FALSE, type Joint, type Mask, OPEN, recordMask, settled, TRUE } from './outcome.ts'
import { type Outcomes, outcomesOf } from './trace.ts'
import { inHand, type Path, same, type Unknown, withRecord } from './unknown.ts'

/** A fact computed over a list that is absent is waited for as a whole. */
function overAbsent(expr: Expr, s: Slots): boolean {
  const absent = (list: Field | undefined): boolean => !!list && s[list.slot] === undefined
  const inNode = ({ list, kids, leaf }: Node): boolean =>
    absent(list) || kids.some(inNode) || leafParts(leaf).some(inExpr)
  const inExpr = ({ list, parts, criteria }: Expr): boolean =>
    absent(list) || parts.some(inExpr) || criteria.some(inNode)
  return inExpr(expr)
}

/** Every expression a leaf reads. */
export function leafParts(leaf: Leaf | undefined): readonly Expr[] {
  if (!leaf) return []
  const { left, bounds, check } = leaf
  const ends = [bounds?.lo, bounds?.hi].filter((end) => end !== undefined)
  return [left, ...ends, ...(check?.parts ?? [])]
}

/** Told of every unknown that a value waits for, and of every open test of the criteria inside. */
interface Visitor {
  readonly value: (unknown: Unknown) => void
  readonly test: (open: OpenTest) => void
}

function visitFact(expr: Expr, slot: number, s: Slots, path: Path, visitor: Visitor): void {
  if (expr.get(s) !== undefined) return
  const inputs =
    expr.derived && !overAbsent(expr.derived, s) ? waitsOf([expr.derived], s, path) : []
  for (const one of inputs) visitor.value(one)
  if (inputs.length > 0) return
  visitor.value(factIn(slot, expr.field?.list, path))
}

function visitParts({ parts, criteria }: Expr, s: Slots, path: Path, visitor: Visitor): void {
  for (const part of parts) visit(part, s, path, visitor)
  for (const node of criteria) for (const open of openTests(node, s, path)) visitor.test(open)
}

function visitRecords(expr: Expr, list: Field, s: Slots, path: Path, visitor: Visitor): void {
  const records = s[list.slot] as readonly Slots[] | undefined
  if (!records) visitor.value({ slot: list.slot, at: -1 })
  for (const [at, record] of records?.entries() ?? [])
    withRecord(s, list, record, () => {
      if (!expr.criteria.some((node) => node.test(s) === FALSE))
        visitParts(expr, s, [...path, [list, at]], visitor)
    })
}

/** Goes through all that an expression waits for. */
export function visit(expr: Expr, s: Slots, path: Path, visitor: Visitor): void {
  if (expr.slot !== undefined) visitFact(expr, expr.slot, s, path, visitor)
  else if (expr.list) visitRecords(expr, expr.list, s, path, visitor)
  else visitParts(expr, s, path, visitor)
}

/** What expressions wait for, each once. */
export function waitsOf(exprs: readonly Expr[], s: Slots, path: Path): Unknown[] {
  const waits: Unknown[] = []
  const value = (one: Unknown): void => {
    if (!waits.some((each) => same(each, one))) waits.push(one)
  }
  const test = (open: OpenTest): void => open.waits.forEach(value)
  for (const expr of exprs) visit(expr, s, path, { value, test })
  return waits
}

const factIn = (slot: number, list: Field | undefined, path: Path): Unknown => {
  const step = list && inHand(list, path)
  return { slot, at: step ? step[1] : -1, ...(list ? { list } : {}) }
}

/** What an open leaf waits for; where it needs one fact alone, that one. */
const waitsOfLeaf = ({ leaf, fixed }: Node, s: Slots, path: Path): readonly Unknown[] =>
  fixed ? [factIn(fixed.slot, leaf?.left.field?.list, path)] : waitsOf(leafParts(leaf), s, path)

/** What the tests of an absent list's records wait for outside them. */
function outerWaits(node: Node, list: Field, s: Slots, path: Path): readonly Unknown[] {
  const tests = [...(node.where ? [node.where] : []), ...node.kids]
  const blank = s[list.slot + 1] as unknown as Slots | undefined
  const waits = withRecord(s, list, blank?.slice() ?? [], () =>
    tests.flatMap((test) => openTests(test, s, path)).flatMap((open) => open.waits),
  )
  return waits.filter((one, i) => {
    return one.list !== list && waits.findIndex((other) => same(one, other)) === i
  })
}

/** What is open under a criterion, and its open tests in the order they stand. */
export interface OpenTree {
  readonly root: Branch
  readonly tests: readonly OpenTest[]
}

/** What grows in one state: every open test as it is come upon. */
interface Growing {
  readonly s: Slots
  readonly tests: OpenTest[]
}

function testBranch({ tests }: Growing, test: OpenTest): Branch {
  const count = tests.push(test)
  return leafBranch(OPEN, count - 1, count)
}

/** One record: it passes both, or everything that passes `where` passes the other. */
function recordBranch({ kind, where, kids }: Node, path: Path, growing: Growing): Branch {
  const { s, tests } = growing
  const [that] = kids
  const some = kind === 'some'
  const looked = where ? outcomesOf(where, s) : [TRUE]
  const passed = that ? outcomesOf(that, s) : [TRUE]
  const mask = recordMask(some, looked[0] as Mask, passed[0] as Mask)
  if (!that || settled(mask)) return leafBranch(mask, tests.length, tests.length)
  const first = where ? [grow(where, path, growing, looked)] : []
  const asked = some ? first : first.map((kid) => branch('not', [kid]))
  return branch(some ? 'all' : 'any', [...asked, grow(that, path, growing, passed)])
}

function listBranch(node: Node, list: Field, path: Path, growing: Growing): Branch {
  const { s } = growing
  const records = s[list.slot] as readonly Slots[] | undefined
  if (!records) {
    const absent = { slot: list.slot, at: -1 }
    return testBranch(growing, { node, path, waits: [absent, ...outerWaits(node, list, s, path)] })
  }
  const kids = records.map((record, at) =>
    withRecord(s, list, record, () => recordBranch(node, [...path, [list, at]], growing)),
  )
  return branch(node.kind === 'some' ? 'any' : 'all', kids)
}

/** `outcomes`: of all that stands under the criterion, and `at`: its own place among them. */
function grow(node: Node, path: Path, growing: Growing, outcomes: Outcomes, at = 0): Branch {
  const { s, tests } = growing
  const mask = outcomes[at] as Mask
  if (settled(mask)) return leafBranch(mask, tests.length, tests.length)
  if (node.list) return listBranch(node, node.list, path, growing)
  if (node.leaf) return testBranch(growing, { node, path, waits: waitsOfLeaf(node, s, path) })
  let next = at + 1
  const kids = node.kids.map((kid) => {
    const place = next
    next += kid.size
    return grow(kid, path, growing, outcomes, place)
  })
  return branch(jointOf(node), kids)
}

/** What is open under a criterion; what is settled above a test leaves it out. */
export function openTree(
  node: Node,
  s: Slots,
  path: Path = [],
  outcomes = outcomesOf(node, s),
): OpenTree {
  const tests: OpenTest[] = []
  return { root: grow(node, path, { s, tests }, outcomes), tests }
}

function jointOf({ kind, source }: Node): Joint {
  if (kind === 'any' || kind === 'not') return kind
  return kind === 'atLeast' && 'atLeast' in source ? source.atLeast : 'all'
}

/** The tests under a criterion that can still go both ways; what is settled above them is left out. */
export const openTests = (node: Node, s: Slots, path: Path = []): readonly OpenTest[] =>
  openTree(node, s, path).tests
