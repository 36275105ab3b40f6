import type { Slots } from './fact-index.ts'
import { fixedRange } from './leaf.ts'
import type { Node } from './node.ts'

/** Which of a population can still come out true, false, or left to judgement: one bit a person. */
export interface Bits {
  readonly t: Int32Array
  readonly f: Int32Array
  readonly j: Int32Array
}

/** A population's facts, one column a fact, laid out when first read. */
export interface Population {
  readonly rows: readonly Slots[]
  readonly words: number
  readonly columns: Map<number, Float64Array>
  readonly leaves: Map<string, Bits>
}

export function population(rows: readonly Slots[]): Population {
  return { rows, words: (rows.length + 31) >>> 5, columns: new Map(), leaves: new Map() }
}

const empty = (words: number): Bits => ({
  t: new Int32Array(words),
  f: new Int32Array(words),
  j: new Int32Array(words),
})

/** Numbers as they are; unknown is no number. */
function column({ rows, columns }: Population, slot: number): Float64Array {
  const known = columns.get(slot)
  if (known) return known
  const values = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const cell = (rows[i] as Slots)[slot]
    values[i] = cell === undefined ? Number.NaN : (cell as number)
  }
  columns.set(slot, values)
  return values
}

function within(people: Population, slot: number, lo: number, hi: number, outside: boolean): Bits {
  const values = column(people, slot)
  const bits = empty(people.words)
  const [inside, beyond] = outside ? [bits.f, bits.t] : [bits.t, bits.f]
  for (let word = 0, from = 0; word < people.words; word++, from += 32) {
    const end = Math.min(32, values.length - from)
    let yes = 0
    let no = 0
    for (let i = 0; i < end; i++) {
      const value = values[from + i] as number
      if (!(value < lo || value > hi)) yes |= 1 << i
      if (!(value >= lo && value <= hi)) no |= 1 << i
    }
    inside[word] = yes
    beyond[word] = no
  }
  return bits
}

/** What no column can do is asked of each person in turn. */
function oneByOne({ rows, words }: Population, node: Node): Bits {
  const bits = empty(words)
  for (let i = 0; i < rows.length; i++) {
    const mask = node.test(rows[i] as Slots)
    const word = i >>> 5
    const bit = 1 << (i & 31)
    if (mask & 1) bits.t[word] = (bits.t[word] as number) | bit
    if (mask & 2) bits.f[word] = (bits.f[word] as number) | bit
    if (mask & 4) bits.j[word] = (bits.j[word] as number) | bit
  }
  return bits
}

/** A predicate of a number of choices, as a table: one look-up a person. */
function byTable(people: Population, slot: number, table: Uint8Array): Bits {
  const values = column(people, slot)
  const bits = empty(people.words)
  for (let word = 0, from = 0; word < people.words; word++, from += 32) {
    const end = Math.min(32, values.length - from)
    let yes = 0
    let no = 0
    for (let i = 0; i < end; i++) {
      const value = values[from + i] as number
      const mask = value >= 0 ? (table[value] as number) : 3
      yes |= (mask & 1) << i
      no |= ((mask >> 1) & 1) << i
    }
    bits.t[word] = yes
    bits.f[word] = no
  }
  return bits
}

const MOST_CHOICES = 4096

function tableOf(node: Node): { slot: number; table: Uint8Array } | undefined {
  const { leaf } = node
  const field = leaf?.left.field
  const codes = field ? [...field.codes.values()] : []
  if (!leaf?.check?.fixed || leaf.left.derived || leaf.left.slot === undefined) return undefined
  const most = field?.def.type.kind === 'set' ? 1 << codes.length : codes.length
  if (most === 0 || most > MOST_CHOICES) return undefined
  const { holds } = leaf.check
  const table = Uint8Array.from({ length: most }, (_, value) => (holds(value, []) ? 1 : 2))
  return { slot: leaf.left.slot, table }
}

/** A leaf over a whole population; leaves that ask the same are read once. */
export function leafBits(people: Population, node: Node): Bits {
  const range = node.leaf && fixedRange(node.leaf)
  const key = JSON.stringify({ ...node.source, id: '', label: '', cite: '' })
  const known = people.leaves.get(key)
  if (known) return known
  const table = range ? undefined : tableOf(node)
  const bits = range
    ? within(people, range.slot, range.lo, range.hi, range.outside)
    : table
      ? byTable(people, table.slot, table.table)
      : oneByOne(people, node)
  if (range || table) people.leaves.set(key, bits)
  return bits
}

export { oneByOne }
