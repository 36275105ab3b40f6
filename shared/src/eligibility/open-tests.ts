import { type Field, type Slots, takeInHand } from './fact-index.ts'
import type { Expr, Leaf, Node } from './node.ts'
import { FALSE, recordMask, settled, TRUE } from './outcome.ts'

/** An unknown that still matters: a fact, or one record's fact. */
export interface Unknown {
  readonly slot: number
  readonly list?: Field
  /** The record, within its list. */
  readonly at: number
}

/** Which record of which list is in hand. */
export type Path = readonly (readonly [Field, number])[]

/** A test that can still go both ways, where it stands, and what it waits for. */
export interface OpenTest {
  readonly node: Node
  readonly path: Path
  readonly waits: readonly Unknown[]
}

export const same = (a: Unknown, b: Unknown): boolean => a.slot === b.slot && a.at === b.at

export const waitsFor = ({ waits }: OpenTest, unknown: Unknown): boolean =>
  waits.some((each) => same(each, unknown))

/** Every unknown waited for, most often first. */
export function unknownsOf(open: readonly OpenTest[]): Unknown[] {
  const found: { unknown: Unknown; times: number }[] = []
  for (const { waits } of open)
    for (const unknown of waits) {
      const known = found.find((each) => same(each.unknown, unknown))
      if (known) known.times++
      else found.push({ unknown, times: 1 })
    }
  return found.sort((a, b) => b.times - a.times).map(({ unknown }) => unknown)
}

/** Sets an unknown (or clears it), in the record it belongs to, and in hand where that record is. */
export function put(s: Slots, { slot, list, at }: Unknown, value: Slots[number]): void {
  if (!list || at < 0) {
    s[slot] = value
    return
  }
  const record = (s[list.slot] as readonly Slots[])[at]
  if (!record) return
  record[slot - list.slot - 2] = value
  const inHand = s[list.slot + 1] as unknown as Slots | undefined
  if (inHand === record) s[slot] = value
}

export function read(s: Slots, { slot, list, at }: Unknown): Slots[number] {
  if (!list || at < 0) return s[slot]
  return (s[list.slot] as readonly Slots[])[at]?.[slot - list.slot - 2]
}

/** Does something with a record in hand. */
export function withRecord<T>(s: Slots, list: Field, record: Slots | undefined, then: () => T): T {
  const before = takeInHand(s, list, record)
  const result = then()
  takeInHand(s, list, before)
  return result
}

/** Does something with every record of a path in hand. */
export function along<T>(s: Slots, path: Path, then: () => T): T {
  const [step, ...rest] = path
  if (!step) return then()
  const [list, at] = step
  const record = (s[list.slot] as readonly Slots[] | undefined)?.[at]
  return withRecord(s, list, record, () => along(s, rest, then))
}

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
  const list = expr.field?.list
  const step = list && path.find(([each]) => each === list)
  visitor.value({ slot, at: step ? step[1] : -1, ...(list ? { list } : {}) })
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

/** What the tests of an absent list's records wait for outside them. */
function outerWaits(node: Node, list: Field, s: Slots, path: Path): readonly Unknown[] {
  const tests = [...(node.where ? [node.where] : []), ...node.kids]
  const blank = s[list.slot + 1] as unknown as Slots | undefined
  const waits = withRecord(s, list, blank ?? [], () =>
    tests.flatMap((test) => openTests(test, s, path)).flatMap((open) => open.waits),
  )
  return waits.filter((one, i) => {
    return one.list !== list && waits.findIndex((other) => same(one, other)) === i
  })
}

function openRecords(node: Node, list: Field, s: Slots, path: Path, out: OpenTest[]): void {
  const records = s[list.slot] as readonly Slots[] | undefined
  if (!records) {
    out.push({
      node,
      path,
      waits: [{ slot: list.slot, at: -1 }, ...outerWaits(node, list, s, path)],
    })
    return
  }
  const [that] = node.kids
  for (const [at, record] of records.entries())
    withRecord(s, list, record, () => {
      const where = node.where ? node.where.test(s) : TRUE
      if (!that || settled(recordMask(node.kind === 'some', where, that.test(s)))) return
      const inside: Path = [...path, [list, at]]
      if (node.where) gather(node.where, s, inside, out)
      gather(that, s, inside, out)
    })
}

function gather(node: Node, s: Slots, path: Path, out: OpenTest[]): void {
  if (settled(node.test(s))) return
  if (node.list) openRecords(node, node.list, s, path, out)
  else if (node.leaf) out.push({ node, path, waits: waitsOf(leafParts(node.leaf), s, path) })
  else for (const kid of node.kids) gather(kid, s, path, out)
}

/** The tests under a criterion that can still go both ways; what is settled above them is left out. */
export function openTests(node: Node, s: Slots, path: Path = []): OpenTest[] {
  const out: OpenTest[] = []
  gather(node, s, path, out)
  return out
}
