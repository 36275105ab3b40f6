import type { Slots } from './fact-index.ts'
import type { FixedLeaf, Node } from './node.ts'
import { TRUE } from './outcome.ts'

/** Which of a population can still come out true, false, or left to judgement: one bit a person. */
export interface Bits {
  readonly t: Int32Array
  readonly f: Int32Array
  readonly j: Int32Array
}

/** One fact of every person, and who of them it is known of; whole words of people, whoever is missing counts as known. */
interface Column {
  readonly values: Int32Array
  readonly known: Int32Array
}

/** A population's facts, one column a fact, laid out when first read. */
export interface Population {
  readonly rows: readonly Slots[]
  readonly words: number
  /** Nobody. */
  readonly none: Int32Array
  readonly columns: Map<number, Column | undefined>
  readonly leaves: Map<string, Bits>
}

export function population(rows: readonly Slots[]): Population {
  const words = (rows.length + 31) >>> 5
  return { rows, words, none: new Int32Array(words), columns: new Map(), leaves: new Map() }
}

// the difference of two values, or of a value and a bound, then stays within 32 bits
const LEAST = -(2 ** 30)
const MOST = 2 ** 30 - 1

const clamped = (bound: number, least: number, most: number): number =>
  Math.min(Math.max(bound, least), most)

function layOut({ rows, words }: Population, slot: number): Column | undefined {
  const values = new Int32Array(words * 32)
  const known = new Int32Array(words).fill(-1)
  for (let i = 0; i < rows.length; i++) {
    const value = (rows[i] as Slots)[slot] as number | undefined
    if (value === undefined) known[i >>> 5] = (known[i >>> 5] as number) & ~(1 << (i & 31))
    else if (value >= LEAST && value <= MOST) values[i] = value
    else return undefined
  }
  return { values, known }
}

function columnOf(people: Population, slot: number): Column | undefined {
  if (!people.columns.has(slot)) people.columns.set(slot, layOut(people, slot))
  return people.columns.get(slot)
}

/** Without a branch: a value outside makes one of the differences negative. */
function outside({ values }: Column, lo: number, hi: number, words: number): Int32Array {
  const out = new Int32Array(words)
  for (let word = 0; word < words; word++) {
    let bits = 0
    for (let i = word * 32 + 31; i >= word * 32; i--) {
      const value = values[i] as number
      bits = (bits << 1) | (((value - lo) | (hi - value)) >>> 31)
    }
    out[word] = bits
  }
  return out
}

function failing({ values }: Column, byCode: Uint8Array, words: number): Int32Array {
  const out = new Int32Array(words)
  for (let word = 0; word < words; word++) {
    let bits = 0
    for (let i = word * 32 + 31; i >= word * 32; i--)
      bits = (bits << 1) | ((byCode[values[i] as number] as number) >>> 1)
    out[word] = bits
  }
  return out
}

function fixedBits({ words, none }: Population, column: Column, leaf: FixedLeaf): Bits {
  const { lo, hi, without, byCode } = leaf
  const no = byCode
    ? failing(column, byCode, words)
    : outside(column, clamped(lo, LEAST, MOST + 1), clamped(hi, LEAST - 1, MOST), words)
  const yes = new Int32Array(words)
  for (let word = 0; word < words; word++) {
    const unknown = ~(column.known[word] as number)
    const fails = no[word] as number
    no[word] = fails | unknown
    yes[word] = ~fails | unknown
  }
  return without === TRUE ? { t: no, f: yes, j: none } : { t: yes, f: no, j: none }
}

/** What no column can do is asked of each person in turn. */
export function oneByOne({ rows, words }: Population, node: Node): Bits {
  const [t, f, j] = [new Int32Array(words), new Int32Array(words), new Int32Array(words)]
  for (let i = 0; i < rows.length; i++) {
    const mask = node.test(rows[i] as Slots)
    const word = i >>> 5
    const at = i & 31
    t[word] = (t[word] as number) | ((mask & 1) << at)
    f[word] = (f[word] as number) | (((mask >> 1) & 1) << at)
    j[word] = (j[word] as number) | (((mask >> 2) & 1) << at)
  }
  return { t, f, j }
}

/** A leaf over a whole population; leaves that ask the same are read once. */
export function leafBits(people: Population, node: Node): Bits {
  const { fixed } = node
  const column = fixed && columnOf(people, fixed.slot)
  if (!column) return oneByOne(people, node)
  const { slot, lo, hi, without, byCode } = fixed
  const key = `${slot} ${lo} ${hi} ${without} ${byCode ?? ''}`
  const bits = people.leaves.get(key) ?? fixedBits(people, column, fixed)
  people.leaves.set(key, bits)
  return bits
}
