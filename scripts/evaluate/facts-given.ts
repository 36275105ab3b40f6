import type { CompiledPack } from '../../shared/src/eligibility/compile.ts'
import {
  type FactProblem,
  type ReadFacts,
  readFacts,
} from '../../shared/src/eligibility/read-facts.ts'
import { suggestion } from './nearest.ts'
import { RequestFault } from './request-fault.ts'

type Given = Readonly<Record<string, unknown>>

const isGiven = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const kept = (given: Given, known: (key: string) => boolean): [string, unknown][] =>
  Object.entries(given).filter(([key, value]) => value !== null || !known(key))

/** An explicit `null` says that a fact is unknown: as if it were not written. */
function withoutNulls({ index }: CompiledPack, given: Given): Given {
  const isFact = (key: string): boolean => index.byKey.has(key)
  const facts = kept(given, isFact).map(([key, value]) => {
    if (!Array.isArray(value)) return [key, value]
    const isField = (name: string): boolean => isFact(`${key}.${name}`) || isFact(name)
    const records = value.map((each) =>
      isGiven(each) ? Object.fromEntries(kept(each, isField)) : each,
    )
    return [key, records]
  })
  return Object.fromEntries(facts)
}

/** A problem in words; a name nobody knows comes with the one it is most like. */
function worded({ index }: CompiledPack, { key, message }: FactProblem): string {
  const [name = '', record] = key.split('#')
  if (index.byKey.has(name)) return message
  const names = [...index.byKey.values()].flatMap(({ def, list }) => {
    if (record === undefined) return def.key
    return list ? def.key.slice(list.def.key.length + 1) : []
  })
  return message + suggestion(name, names)
}

/**
 * Reads the facts of a request; `null` is unknown.
 *
 * @throws RequestFault naming every key that cannot be read.
 */
export function factsGiven(pack: CompiledPack, facts: unknown): ReadFacts {
  const read = readFacts(pack.pack.facts, isGiven(facts) ? withoutNulls(pack, facts) : facts)
  if (read.ok) return read.facts
  throw new RequestFault(`facts：${read.problems.map((each) => worded(pack, each)).join('；')}`)
}
