import { canonical } from '../canonical.ts'
import type { Criterion } from '../criterion.ts'
import type { FactDef } from '../fact.ts'
import { type Classes, classesOf, liesWithin, numberOf } from './classes.ts'
import { all, any, type Formula, not } from './formula.ts'

/** What turning a rule into a formula needs to know. */
export interface Abstraction {
  readonly facts: ReadonlyMap<string, FactDef>
  readonly mentioned: ReadonlyMap<string, ReadonlySet<unknown>>
  /** Replaces a criterion, to see whether the whole hangs on it. */
  readonly instead?: ReadonlyMap<string, Formula>
  /** Gathers the ids of the criteria that were looked into. */
  readonly seen?: Set<string>
  /** The quantifier whose record is in hand: its facts are its own variables. */
  readonly record?: string
}

type Leaf = Extract<Criterion, { fact: string; op: string }>

/** Something the checks do not look into: a computed value, a date window, a person's decision. */
const opaque = (node: Criterion, { record = '' }: Abstraction): Formula => {
  const { id: _id, label: _label, cite: _cite, role: _role, ...content } = node
  const what = 'judgement' in node ? node.id : canonical(content)
  return { variable: `${record}|${what}`, holds: [false, true] }
}

const compare: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
  regionWithin: liesWithin,
  notRegionWithin: (a, b) => !liesWithin(a, b),
}

type Holds = ((value: number) => boolean) | undefined

function betweenHolds(leaf: Extract<Leaf, { op: 'between' }>, def: FactDef): Holds {
  const [low, high] = [numberOf(leaf.low, def), numberOf(leaf.high, def)]
  return low === undefined || high === undefined ? undefined : (v) => v >= low && v <= high
}

function memberHolds(leaf: Extract<Leaf, { op: 'in' | 'notIn' }>, def: FactDef): Holds {
  if (!Array.isArray(leaf.values)) return undefined
  const ranks = new Set(leaf.values.map((value) => numberOf(value, def)))
  return (v) => ranks.has(v) === (leaf.op === 'in')
}

/** What a leaf asks of its fact's value, where it is written out in full. */
function holdsOf(leaf: Leaf, def: FactDef): Holds {
  if (leaf.op === 'between') return betweenHolds(leaf, def)
  if (leaf.op === 'in' || leaf.op === 'notIn') return memberHolds(leaf, def)
  const test = compare[leaf.op]
  const value = 'value' in leaf ? numberOf(leaf.value, def) : undefined
  return test && value !== undefined ? (v) => test(v, value) : undefined
}

const setTests: Readonly<Record<string, (members: Formula[], others: Formula[]) => Formula>> = {
  intersects: (members) => any(members),
  containsAll: (members) => all(members),
  subsetOf: (_, others) => not(any(others)),
}

/** A set has one variable for each choice: in it or not. */
function setFormula(leaf: Leaf, def: FactDef, name: string): Formula | undefined {
  if (!('values' in def.type) || !('values' in leaf) || !Array.isArray(leaf.values))
    return undefined
  const wanted = new Set<unknown>(leaf.values)
  const has = (value: string): Formula => ({ variable: `${name}|${value}`, holds: [false, true] })
  const choices = def.type.values.map((choice) => choice.value)
  return setTests[leaf.op]?.(
    choices.filter((value) => wanted.has(value)).map(has),
    choices.filter((value) => !wanted.has(value)).map(has),
  )
}

/** A fact as a variable: its name where it stands, and one value of each of its classes. */
export function variableOf(
  def: FactDef,
  context: Abstraction,
): { readonly name: string; readonly classes: Classes } {
  const own = def.subject === context.record?.split(' ')[0] ? context.record : ''
  return {
    name: `${own}|${def.key}`,
    classes: classesOf(def, context.mentioned.get(def.key) ?? []),
  }
}

function leafFormula(leaf: Leaf, context: Abstraction): Formula | undefined {
  const def = context.facts.get(leaf.fact)
  if (!def || def.type.kind === 'text') return undefined
  const { name, classes } = variableOf(def, context)
  if (def.type.kind === 'set') return setFormula(leaf, def, name)
  const holds = holdsOf(leaf, def)
  return holds && { variable: name, holds: classes.map(holds) }
}

/** A test over records, as if the list held at most one of its own. */
function overRecords(node: Criterion, context: Abstraction): Formula | undefined {
  const test = 'some' in node ? node.some : 'every' in node ? node.every : undefined
  if (!test) return undefined
  const record = `${test.list} ${node.id}`
  const inHand = { ...context, record }
  const looked = all([
    { variable: `${record}|held`, holds: [false, true] },
    ...(test.where ? [formulaOf(test.where, inHand)] : []),
  ])
  const that = formulaOf(test.that, inHand)
  return 'some' in node ? all([looked, that]) : any([not(looked), that])
}

function groupFormula(node: Criterion, context: Abstraction): Formula | undefined {
  const turn = (each: Criterion): Formula => formulaOf(each, context)
  if ('all' in node) return all(node.all.map(turn))
  if ('any' in node) return any(node.any.map(turn))
  if ('not' in node) return not(turn(node.not))
  if ('atLeast' in node) return { of: node.of.map(turn), least: node.atLeast }
  if ('unless' in node) return all([turn(node.base), not(any(node.unless.map(turn)))])
  return overRecords(node, context)
}

/** A criterion as a formula over classes of its facts; what cannot be looked into is one free variable. */
export function formulaOf(node: Criterion, context: Abstraction): Formula {
  context.seen?.add(node.id)
  const instead = context.instead?.get(node.id)
  if (instead) return instead
  const group = groupFormula(node, context)
  if (group) return group
  const leaf = 'fact' in node ? leafFormula(node as Leaf, context) : undefined
  return leaf ?? opaque(node, context)
}
