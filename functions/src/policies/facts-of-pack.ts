import type { FactDef, FactInput } from '@cgt/shared/eligibility/fact'
import type { RulePack } from '@cgt/shared/eligibility/policy'
import { readFacts } from '@cgt/shared/eligibility/read-facts'
import { Failure } from '@cgt/shared/http/failure'

/** Refuses a key that no policy knows, a record's field on its own, and a value of the wrong type. */
export function factCheck({ facts }: RulePack): (key: string, answer: FactInput) => void {
  const lists = new Set(facts.filter(({ type }) => type.kind === 'records').map(({ key }) => key))
  const keys = new Set(facts.filter((def) => !lists.has(def.subject)).map(({ key }) => key))
  for (const list of lists) keys.add(list)
  return (key, answer) => {
    // A key that nobody knows may be anything, so it is not repeated.
    if (!keys.has(key))
      throw new Failure('invalidInput', '“factKey”不是可以保存的情况，请从目录里选一个再试。')
    const read = readFacts(facts, { [key]: answer })
    if (!read.ok) throw new Failure('invalidInput', `${read.problems[0]?.message}。请改正后再试。`)
  }
}

/** A policy that reads a fact. */
export interface Reader {
  readonly policyId: string
  readonly title: string
}

const naming = new Set(['fact', 'list', 'by', 'region', 'versionBy'])

function namesIn(value: unknown, names: Set<string>): Set<string> {
  if (typeof value !== 'object' || value === null) return names
  for (const [field, inner] of Object.entries(value)) {
    if (naming.has(field) && typeof inner === 'string') names.add(inner)
    else namesIn(inner, names)
  }
  return names
}

const headOf = (key: string): string => key.split(/[.[]/)[0] ?? key

/** What a person can be asked for, for the sake of one fact: what derives it, or the list that holds it. */
function sources(key: string, defs: ReadonlyMap<string, FactDef>, seen: Set<string>): void {
  if (seen.has(key)) return
  seen.add(key)
  const def = defs.get(key)
  if (def?.derive) for (const name of namesIn(def.derive, new Set())) sources(name, defs, seen)
  const head = headOf(key)
  if (defs.get(head)?.type.kind === 'records') sources(head, defs, seen)
}

/** For each fact, the policies that read it. */
export function readersOf({ facts, policies }: RulePack): (key: string) => readonly Reader[] {
  const defs = new Map(facts.map((def) => [def.key, def]))
  const readers = new Map<string, Reader[]>()
  for (const { id, title, versions, versionBy } of policies) {
    const read = new Set<string>()
    const named = namesIn({ versions, versionBy }, new Set())
    for (const name of named) sources(name, defs, read)
    for (const key of read) readers.set(key, [...(readers.get(key) ?? []), { policyId: id, title }])
  }
  return (key) => readers.get(key) ?? []
}
