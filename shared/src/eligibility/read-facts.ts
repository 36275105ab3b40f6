import { canonical } from './canonical.ts'
import { toDay } from './dates.ts'
import { encode } from './encode.ts'
import type { FactDef, FactKey } from './fact.ts'
import { type Cell, type FactIndex, type Field, indexFacts, type Slots } from './fact-index.ts'
import { givenFacts, type Origin } from './given-facts.ts'
import { sha256 } from './sha256.ts'

export interface FactProblem {
  readonly key: FactKey
  /** Plain Chinese, naming the key. */
  readonly message: string
}

/** Facts that were read: checked, and laid out for the engine. */
export interface ReadFacts {
  readonly index: FactIndex
  readonly slots: Slots
  /** By fact key, or `key#index` within a list. */
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

const PARTS = ['value', 'source', 'asOf', 'declined']

/** What is wrong with a fact given with its source, in words. */
function faultOf(raw: Record<string, unknown>): string | undefined {
  const { value, source, asOf, declined } = raw
  const extra = Object.keys(raw).find((name) => !PARTS.includes(name))
  const refused = declined !== undefined
  const sourced = source === undefined || SOURCES.includes(source as string)
  const dated = asOf === undefined || toDay(String(asOf)) !== undefined
  const faults: readonly [boolean, string][] = [
    [extra !== undefined, `里有不认识的「${extra}」`],
    [refused && (declined !== true || value !== undefined), '的 declined 只能单独为 true'],
    [!refused && value === undefined, '缺少 value'],
    [!sourced, `的来源 source 应为 ${SOURCES.join('、')}`],
    [!dated, '的 asOf 应为日期 YYYY-MM-DD'],
  ]
  return faults.find(([wrong]) => wrong)?.[1]
}

function unwrap(reading: Reading, key: FactKey, raw: unknown): unknown {
  if (!isObject(raw)) return raw
  const fault = faultOf(raw)
  if (fault) return blame(reading, key, fault)
  const { value, ...origin } = raw
  if (Object.values(origin).some((each) => each !== undefined))
    reading.origins.set(key, origin as Origin)
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
    if (field?.list !== list) {
      blame(reading, `${name}#${at}`, `不是「${list.def.key}」记录里的事实`)
      continue
    }
    const key = `${field.def.key}#${at}`
    const i = list.members.indexOf(field)
    if (cells[i] !== undefined) blame(reading, key, '写了两遍：短名和全名只能留一个')
    else cells[i] = scalar(reading, field, key, value)
  }
  return cells
}

function list(reading: Reading, field: Field, raw: unknown): void {
  const isKnown = isObject(raw) && PARTS.some((part) => part in raw)
  const value = isKnown ? unwrap(reading, field.def.key, raw) : raw
  if (Array.isArray(value))
    reading.slots[field.slot] = value.map((each, i) => record(reading, field, i, each))
  else if (value !== undefined) blame(reading, field.def.key, '应为记录列表：[{ … }]')
}

/** A record's fact given at the top: one record's shorthand, or (claims names) the same for every record. */
function spread(reading: Reading, of: Field, flat: Readonly<Record<FactKey, unknown>>): void {
  const own = Object.keys(flat).find((key) => key.startsWith(`${of.def.key}.`))
  const given = reading.slots[of.slot] as readonly Slots[] | undefined
  if (given && own !== undefined) {
    blame(reading, own, `：已给出「${of.def.key}」列表，应写在列表的记录里`)
    return
  }
  const told = record(reading, of, 0, flat)
  if (own !== undefined) reading.slots[of.slot] = [told]
  else {
    for (const each of given ?? []) for (const [i, cell] of told.entries()) each[i] ??= cell
    // kept in hand, so that a record not yet told of carries them too
    reading.slots[of.slot + 1] = told as unknown as Cell
  }
}

function readAll(reading: Reading, input: Record<string, unknown>): void {
  const flat = new Map<Field, Record<FactKey, unknown>>()
  for (const key in input) {
    const field = reading.index.byKey.get(key)
    const raw = input[key]
    if (!field) blame(reading, key, '不是已登记的事实')
    else if (field.list) flat.set(field.list, { ...flat.get(field.list), [key]: raw })
    else if (field.kind === 'records') list(reading, field, raw)
    else reading.slots[field.slot] = scalar(reading, field, key, raw)
  }
  for (const [of, entries] of flat) spread(reading, of, entries)
}

/** Reads facts as they are given; every problem names its key. Nothing is defaulted. */
export function readFacts(defs: readonly FactDef[], input: unknown): ReadResult {
  const index = indexFacts(defs)
  const slots = index.blank.slice()
  const reading: Reading = { index, slots, origins: new Map(), problems: [] }
  if (!isObject(input)) return { ok: false, problems: [{ key: '', message: '事实应为一个对象' }] }
  readAll(reading, input)
  if (reading.problems.length > 0) return { ok: false, problems: reading.problems }
  const { origins } = reading
  let hash: string | undefined
  const facts: ReadFacts = {
    index,
    slots,
    origins,
    hash: () => {
      hash ??= sha256(canonical(givenFacts(index, slots, origins)))
      return hash
    },
  }
  return { ok: true, facts }
}
