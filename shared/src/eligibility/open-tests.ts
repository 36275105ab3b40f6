import { type Field, type Slots, takeInHand } from './fact-index.ts'
import type { Expr, Node } from './node.ts'
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

/** A fact computed over a list is waited for as a whole. */
export function runsOver(expr: Expr): boolean {
  const overNode = (node: Node): boolean =>
    node.list !== undefined || node.kids.some(overNode) || leafParts(node).some(runsOver)
  return expr.list !== undefined || expr.parts.some(runsOver) || expr.criteria.some(overNode)
}

/** Every expression a leaf reads. */
export function leafParts({ leaf }: Node): readonly Expr[] {
  if (!leaf) return []
  const { left, bounds, check } = leaf
  const ends = [bounds?.lo, bounds?.hi].filter((end) => end !== undefined)
  return [left, ...ends, ...(check?.parts ?? [])]
}

function factWaits(expr: Expr, slot: number, s: Slots, path: Path): readonly Unknown[] {
  if (expr.get(s) !== undefined) return []
  const inputs = expr.derived && !runsOver(expr.derived) ? waitsOf([expr.derived], s, path) : []
  if (inputs.length > 0) return inputs
  const list = expr.field?.list
  const step = list && path.find(([each]) => each === list)
  return [{ slot, at: step ? step[1] : -1, ...(list ? { list } : {}) }]
}

function insideWaits({ parts, criteria }: Expr, s: Slots, path: Path): readonly Unknown[] {
  return [
    ...parts.flatMap((part) => waitsFor(part, s, path)),
    ...criteria.flatMap((node) => openTests(node, s, path)).flatMap(({ waits }) => waits),
  ]
}

function recordWaits(expr: Expr, list: Field, s: Slots, path: Path): readonly Unknown[] {
  const records = s[list.slot] as readonly Slots[] | undefined
  if (!records) return [{ slot: list.slot, at: -1 }]
  return records.flatMap((record, at) =>
    withRecord(s, list, record, () => {
      if (expr.criteria.some((node) => node.test(s) === FALSE)) return []
      return insideWaits(expr, s, [...path, [list, at]])
    }),
  )
}

function waitsFor(expr: Expr, s: Slots, path: Path): readonly Unknown[] {
  if (expr.slot !== undefined) return factWaits(expr, expr.slot, s, path)
  return expr.list ? recordWaits(expr, expr.list, s, path) : insideWaits(expr, s, path)
}

/** What an expression waits for, each once. */
export function waitsOf(exprs: readonly Expr[], s: Slots, path: Path): Unknown[] {
  const waits: Unknown[] = []
  for (const expr of exprs)
    for (const one of waitsFor(expr, s, path))
      if (!waits.some((each) => same(each, one))) waits.push(one)
  return waits
}

function openRecords(node: Node, list: Field, s: Slots, path: Path, out: OpenTest[]): void {
  const records = s[list.slot] as readonly Slots[] | undefined
  if (!records) {
    out.push({ node, path, waits: [{ slot: list.slot, at: -1 }] })
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
  else if (node.leaf) out.push({ node, path, waits: waitsOf(leafParts(node), s, path) })
  else for (const kid of node.kids) gather(kid, s, path, out)
}

/** The tests under a criterion that can still go both ways; what is settled above them is left out. */
export function openTests(node: Node, s: Slots, path: Path = []): OpenTest[] {
  const out: OpenTest[] = []
  gather(node, s, path, out)
  return out
}
