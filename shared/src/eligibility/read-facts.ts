import { canonical } from './canonical.ts'
import { toDay } from './dates.ts'
import { decode, encode } from './encode.ts'
import type { FactDef, FactKey, FactSource } from './fact.ts'
import { type Cell, type FactIndex, type Field, indexFacts, type Slots } from './fact-index.ts'
import { sha256 } from './sha256.ts'

export interface FactProblem {
  readonly key: FactKey
  /** Plain Chinese, naming the key. */
  readonly message: string
}

/** Where a given fact comes from, by fact key, or `key#index` within a list. */
export interface Origin {
  readonly source?: FactSource
  readonly asOf?: string
  readonly declined?: true
}

/** Facts that were read: checked, and laid out for the engine. */
export interface ReadFacts {
  readonly index: FactIndex
  readonly slots: Slots
  readonly origins: ReadonlyMap<string, Origin>
  /** SHA-256 of the facts' canonical form; computed when first asked for. */
  readonly hash: () => string
}

export type ReadResult =
  | { readonly ok: true; readonly facts: ReadFacts }
  | { readonly ok: false; readonly problems: readonly FactProblem[] }

interface Reading {
  readonly index: FactIndex
  readonly slots: Slots
  readonly origins: Map<string, Origin>
  readonly problems: FactProblem[]
}

const SOURCES = ['selfDeclared', 'unionRecord', 'certifiedRegistry']

const isObject = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw)

/** `key` in a problem's words; in a list, with the record's place. */
function blame(reading: Reading, key: FactKey, why: string): undefined {
  reading.problems.push({ key, message: `「${key}」${why}` })
}

function unwrap(reading: Reading, key: FactKey, raw: unknown): unknown {
  if (!isObject(raw)) return raw
  const { value, source, asOf, declined, ...rest } = raw
  const extra = Object.keys(rest)[0]
  if (extra !== undefined) return blame(reading, key, `里有不认识的「${extra}」`)
  if (declined !== undefined) {
    if (declined !== true || value !== undefined)
      return blame(reading, key, '的 declined 只能单独为 true')
    reading.origins.set(key, { declined: true })
    return undefined
  }
  if (value === undefined) return blame(reading, key, '缺少 value')
  if (source !== undefined && !SOURCES.includes(source as string))
    return blame(reading, key, `的来源 source 应为 ${SOURCES.join('、')}`)
  if (asOf !== undefined && toDay(String(asOf)) === undefined)
    return blame(reading, key, '的 asOf 应为日期 YYYY-MM-DD')
  if (source !== undefined || asOf !== undefined)
    reading.origins.set(key, {
      ...(source === undefined ? {} : { source: source as FactSource }),
      ...(asOf === undefined ? {} : { asOf: asOf as string }),
    })
  return value
}

function scalar(reading: Reading, field: Field, key: FactKey, raw: unknown): Cell {
  const value = typeof raw === 'object' ? unwrap(reading, key, raw) : raw
  if (value === undefined) return undefined
  const cell = encode(field, value)
  if (typeof cell === 'object' && 'unreadable' in cell) return blame(reading, key, cell.unreadable)
  return cell
}

function record(reading: Reading, list: Field, at: number, raw: unknown): Slots {
  const where = `${list.def.key}#${at}`
  const cells: Slots = list.members.map(() => undefined)
  if (!isObject(raw)) {
    blame(reading, where, '应为一条记录')
    return cells
  }
  for (const [name, value] of Object.entries(raw)) {
    const field =
      reading.index.byKey.get(`${list.def.key}.${name}`) ?? reading.index.byKey.get(name)
    if (field?.list !== list) blame(reading, `${name}#${at}`, `不是「${list.def.key}」记录里的事实`)
    else
      cells[list.members.indexOf(field)] = scalar(reading, field, `${field.def.key}#${at}`, value)
  }
  return cells
}

function list(reading: Reading, field: Field, raw: unknown): void {
  const { key } = field.def
  const value = unwrap(reading, key, raw)
  if (value === undefined) return
  if (!Array.isArray(value)) return blame(reading, key, '应为记录列表')
  reading.slots[field.slot] = value.map((each, i) => record(reading, field, i, each))
}

/** A record's fact given at the top: one record's shorthand, or (claims names) the same for every record. */
function spread(reading: Reading, flat: ReadonlyMap<Field, readonly [FactKey, unknown][]>): void {
  for (const [of, entries] of flat) {
    const own = entries.filter(([key]) => key.startsWith(`${of.def.key}.`))
    const [first] = own
    const given = reading.slots[of.slot] as readonly Slots[] | undefined
    if (given && first) blame(reading, first[0], `:已给出「${of.def.key}」列表,应写在列表的记录里`)
    else if (first) reading.slots[of.slot] = [record(reading, of, 0, Object.fromEntries(entries))]
    else {
      const shared = record(reading, of, 0, Object.fromEntries(entries))
      for (const each of given ?? [])
        for (let i = 0; i < shared.length; i++) each[i] = each[i] ?? shared[i]
      // kept in hand, so that a record not yet told of carries them too
      reading.slots[of.slot + 1] = shared as unknown as Cell
    }
  }
}

/** Every fact given, in canonical form: short record names whole, defaults and derived facts absent. */
function given(index: FactIndex, slots: Slots, origins: ReadonlyMap<string, Origin>): object {
  const out: Record<string, unknown> = {}
  const write = (to: Record<string, unknown>, field: Field, cell: Cell, at: string) => {
    const origin = origins.get(`${field.def.key}${at}`)
    if (origin?.declined) to[field.def.key] = origin
    else if (cell !== undefined) {
      const value = Array.isArray(cell)
        ? cell.map((each, i) => {
            const fields: Record<string, unknown> = {}
            for (const [k, member] of field.members.entries())
              write(fields, member, each[k], `#${i}`)
            return fields
          })
        : decode(field, cell)
      to[field.def.key] = origin ? { value, ...origin } : value
    }
  }
  for (const field of index.byKey.values()) {
    if (!field.list) write(out, field, slots[field.slot], '')
    const shared = slots[field.slot + 1]
    if (field.def.type.kind !== 'records' || !Array.isArray(shared)) continue
    for (const [k, member] of field.members.entries()) write(out, member, shared[k], '')
  }
  return out
}

/** Reads facts as they are given; every problem names its key. Nothing is defaulted. */
export function readFacts(defs: readonly FactDef[], input: unknown): ReadResult {
  const index = indexFacts(defs)
  const slots: Slots = new Array(index.size).fill(undefined)
  const reading: Reading = { index, slots, origins: new Map(), problems: [] }
  const flat = new Map<Field, [FactKey, unknown][]>()
  if (!isObject(input)) return { ok: false, problems: [{ key: '', message: '事实应为一个对象' }] }
  for (const [key, raw] of Object.entries(input)) {
    const field = index.byKey.get(key)
    if (!field) blame(reading, key, '不是已登记的事实')
    else if (field.list) flat.set(field.list, [...(flat.get(field.list) ?? []), [key, raw]])
    else if (field.def.type.kind === 'records') list(reading, field, raw)
    else slots[field.slot] = scalar(reading, field, key, raw)
  }
  if (flat.size > 0) spread(reading, flat)
  if (reading.problems.length > 0) return { ok: false, problems: reading.problems }
  const { origins } = reading
  let hash: string | undefined
  const facts: ReadFacts = {
    index,
    slots,
    origins,
    hash: () => {
      hash ??= sha256(canonical(given(index, slots, origins)))
      return hash
    },
  }
  return { ok: true, facts }
}
