import type { Criterion } from '../criterion.ts'
import type { FactKey } from '../fact.ts'
import type { PolicyVersion } from '../policy.ts'

type Fields = Readonly<Record<string, unknown>>

/** One object inside a rule: a criterion, or a part of an expression. */
export interface Part {
  readonly node: Fields
  /** The lists whose record is in hand here. */
  readonly lists: readonly FactKey[]
  /** The criterion it belongs to; absent in a benefit's own formula. */
  readonly criterion?: string
}

const overRecords = new Set(['some', 'every', 'sum', 'largest', 'count'])

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A criterion is what has an id and a label. */
export const isCriterion = (node: Fields): boolean =>
  typeof node.id === 'string' && typeof node.label === 'string'

type Tests = ReadonlyMap<string, FactKey>

function* inside(value: unknown, place: Omit<Part, 'node'>, tests: Tests): Generator<Part> {
  if (Array.isArray(value)) {
    for (const one of value) yield* inside(one, place, tests)
    return
  }
  if (!isFields(value)) return
  const here = isCriterion(value) ? { ...place, criterion: String(value.id) } : place
  yield { node: value, ...here }
  for (const [key, child] of Object.entries(value)) {
    if (key === 'cite') continue
    yield* inside(child, overRecords.has(key) ? inHand(here, child, tests) : here, tests)
  }
}

function inHand(place: Omit<Part, 'node'>, child: unknown, tests: Tests): Omit<Part, 'node'> {
  if (!isFields(child)) return place
  const list = typeof child.list === 'string' ? child.list : tests.get(String(child.over))
  return list === undefined ? place : { ...place, lists: [...place.lists, list] }
}

/** Every object inside a rule, outermost first. `lists`: those in hand from the start. */
export const partsOf = (
  value: unknown,
  tests: Tests = new Map(),
  lists: readonly FactKey[] = [],
): Iterable<Part> => inside(value, { lists }, tests)

/** The list each `some`/`every` of a version runs over, by the criterion's id. */
export function recordTests(version: PolicyVersion): Tests {
  const found = new Map<string, FactKey>()
  for (const { node } of partsOf(version.when)) {
    const test = node.some ?? node.every
    if (isCriterion(node) && isFields(test)) found.set(String(node.id), String(test.list))
  }
  return found
}

/** Every part of a version's conditions and benefits. */
export function* versionParts(version: PolicyVersion): Generator<Part> {
  const tests = recordTests(version)
  yield* partsOf(version.when, tests)
  for (const benefit of version.benefits) yield* partsOf(benefit.amount, tests)
}

/** Every criterion of a version, its conditions first, then those inside its benefits. */
export function* criteriaOf(version: PolicyVersion): Generator<Criterion> {
  for (const { node } of versionParts(version))
    if (isCriterion(node)) yield node as unknown as Criterion
}
