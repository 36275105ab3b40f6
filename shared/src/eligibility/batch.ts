import { type Bits, leafBits, oneByOne, type Population, population } from './columns.ts'
import { decide, newWork } from './exact.ts'
import type { Slots } from './fact-index.ts'
import type { Node } from './node.ts'
import { type Mask, settled } from './outcome.ts'
import type { RuleBook } from './rules.ts'

/** `all` of two, or `any` of two with true and false changed about. */
function joined(a: Bits, b: Bits, all: boolean, { none, words }: Population): Bits {
  const [at, af, bt, bf] = all ? [a.t, a.f, b.t, b.f] : [a.f, a.t, b.f, b.t]
  const t = new Int32Array(words)
  const f = new Int32Array(words)
  const judged = a.j !== none || b.j !== none
  const j = judged ? new Int32Array(words) : none
  for (let i = 0; i < words; i++) {
    t[i] = (at[i] as number) & (bt[i] as number)
    f[i] = (af[i] as number) | (bf[i] as number)
  }
  for (let i = 0; judged && i < words; i++) {
    const [x, y] = [at[i] as number, bt[i] as number]
    const [p, q] = [a.j[i] as number, b.j[i] as number]
    j[i] = (p & (y | q)) | (x & q)
  }
  return all ? { t, f, j } : { t: f, f: t, j }
}

/** A criterion over a whole population at once; what columns cannot do is asked of each person. */
function bitsOf(people: Population, node: Node): Bits {
  const [first, ...rest] = node.kids
  if (node.kind === 'not' && first) {
    const { t, f, j } = bitsOf(people, first)
    return { t: f, f: t, j }
  }
  if ((node.kind === 'all' || node.kind === 'any') && first)
    return rest.reduce(
      (sum, kid) => joined(sum, bitsOf(people, kid), node.kind === 'all', people),
      bitsOf(people, first),
    )
  return node.leaf ? leafBits(people, node) : oneByOne(people, node)
}

/** The people of whom more than one outcome is left are decided one by one, exactly. */
function settle(people: Population, root: Node, bits: Bits, book: RuleBook): Bits {
  for (let word = 0; word < people.words; word++) {
    const [t, f, j] = [bits.t[word] as number, bits.f[word] as number, bits.j[word] as number]
    for (let mixed = (t & f) | (t & j) | (f & j); mixed !== 0; mixed &= mixed - 1) {
      const i = 31 - Math.clz32(mixed & -mixed)
      const s = people.rows[word * 32 + i]
      if (s) write(bits, word, 1 << i, decide(root, s, newWork(book.index)))
    }
  }
  return bits
}

function write({ t, f, j }: Bits, word: number, bit: number, mask: Mask): void {
  const whole = settled(mask) ? mask : 3
  t[word] = whole & 1 ? (t[word] as number) | bit : (t[word] as number) & ~bit
  f[word] = whole & 2 ? (f[word] as number) | bit : (f[word] as number) & ~bit
  j[word] = whole & 4 ? (j[word] as number) | bit : (j[word] as number) & ~bit
}

const copied = ({ t, f, j }: Bits): Bits => ({ t: t.slice(), f: f.slice(), j: j.slice() })

/** Every rule over every person: the same outcomes as one by one. A person with two bits is undetermined. */
export function decideBatch(book: RuleBook, rows: readonly Slots[]): Bits[] {
  const people = population(rows)
  return book.roots.map((root) => settle(people, root, copied(bitsOf(people, root)), book))
}

/** One person's outcome out of a batch; more than one outcome is left where it is `OPEN`. */
export function outcomeIn(bits: Bits, person: number): Mask {
  const word = person >>> 5
  const at = person & 31
  const one = (all: Int32Array): number => ((all[word] as number) >>> at) & 1
  return one(bits.t) | (one(bits.f) << 1) | (one(bits.j) << 2)
}
