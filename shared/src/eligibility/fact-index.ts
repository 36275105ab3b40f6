import type { FactDef, FactKey, FactType } from './fact.ts'

/** One fact's state inside the engine: a number for every type but text, or the records of a list. */
export type Cell = number | string | undefined | readonly Slots[]

/** What is known, one cell a fact; absent is `undefined`. */
export type Slots = Cell[]

/** Where the as-of day stands among the slots. */
export const AS_OF = 0
/** Which roles of criteria are taken as met, as bits. */
export const ASSUME = 1
export const RECURRENCE = 1
export const EXCLUSION = 2

export interface Field {
  readonly def: FactDef
  readonly kind: FactType['kind']
  readonly slot: number
  /** Choices by value: their rank, or for a set their bit. */
  readonly codes: ReadonlyMap<string, number>
  /** The list whose records carry this fact. */
  readonly list?: Field
  /** A list's own fields, in the order of a record's cells; they follow its slot and the record in hand. */
  readonly members: readonly Field[]
}

export interface FactIndex {
  readonly byKey: ReadonlyMap<FactKey, Field>
  readonly bySlot: readonly (Field | undefined)[]
  /** Every list of records. */
  readonly lists: readonly Field[]
  readonly size: number
  /** Nothing known. */
  readonly blank: Slots
}

const BUILT_IN: readonly [FactKey, FactType, FactDef['derive']][] = [
  ['application.date', { kind: 'date' }, undefined],
  ['application.year', { kind: 'integer' }, { yearOf: { fact: 'application.date' } }],
  ['application.taxYear', { kind: 'integer' }, { fact: 'application.year' }],
]

function builtIn([key, type, derive]: (typeof BUILT_IN)[number]): FactDef {
  return {
    key,
    subject: 'application',
    type,
    label: key,
    question: key,
    why: key,
    sensitivity: 'plain',
    mutability: 'fixed',
    cost: 1,
    ...(derive === undefined ? {} : { derive }),
  }
}

function codesOf(type: FactType): ReadonlyMap<string, number> {
  if (!('values' in type)) return new Map()
  if (type.kind === 'set' && type.values.length > 30)
    throw new RangeError('a set has at most 30 choices')
  return new Map(type.values.map((choice, i) => [choice.value, type.kind === 'set' ? 1 << i : i]))
}

const known = new WeakMap<readonly FactDef[], FactIndex>()

/** Lays the facts out in slots. The same definitions always give the same layout. */
export function indexFacts(defs: readonly FactDef[]): FactIndex {
  const found = known.get(defs)
  if (found) return found
  const given = new Set(defs.map((def) => def.key))
  const all = [...defs, ...BUILT_IN.filter(([key]) => !given.has(key)).map(builtIn)]
  const lists = new Set(all.filter((def) => def.type.kind === 'records').map((def) => def.key))
  const bySlot: (Field | undefined)[] = [undefined, undefined]
  const add = (def: FactDef, list?: Field): Field => {
    const field = {
      def,
      kind: def.type.kind,
      slot: bySlot.length,
      codes: codesOf(def.type),
      members: [] as Field[],
      ...(list ? { list } : {}),
    }
    bySlot.push(field)
    if (!lists.has(def.key)) return field
    bySlot.push(undefined)
    for (const member of all)
      if (member.subject === def.key && member.key !== def.key)
        field.members.push(add(member, field))
    return field
  }
  for (const def of all) if (!lists.has(def.subject)) add(def)
  const fields = bySlot.filter((field) => field !== undefined)
  const index = {
    byKey: new Map(fields.map((field) => [field.def.key, field])),
    bySlot,
    lists: fields.filter((field) => field.kind === 'records'),
    size: bySlot.length,
    blank: new Array<Cell>(bySlot.length).fill(undefined),
  }
  known.set(defs, index)
  return index
}

/** Takes a record in hand: its cells stand in the list's own slots until another is taken. */
export function takeInHand(s: Slots, list: Field, record: Slots | undefined): Slots | undefined {
  const before = s[list.slot + 1] as unknown as Slots | undefined
  if (before === record) return before
  s[list.slot + 1] = record as unknown as Cell
  const first = list.slot + 2
  for (let i = 0; i < list.members.length; i++) s[first + i] = record?.[i]
  return before
}
