import { EXCLUSION, type Field, type Slots } from './fact-index.ts'
import type { Node } from './node.ts'
import { group, leafShape, nodeOf } from './node-shape.ts'
import type { Scope } from './scope.ts'

/** A record's own date lies within the version's term. */
function inTerm({ term }: Scope, list: Field): Node | undefined {
  if (term?.versionBy.list !== list) return undefined
  const { slot, def } = term.versionBy
  const from = term.from ?? Number.NEGATIVE_INFINITY
  const to = term.to ?? Number.POSITIVE_INFINITY
  const source = { id: 'term', label: def.label, judgement: '' }
  const left = { source: { fact: def.key }, slot, field: term.versionBy, ...cell(slot) }
  const bounds = { lo: fixed(from), hi: fixed(to), outside: false }
  return nodeOf(source, leafShape({ left, bounds }), 0, true)
}

/** No claim of a policy that shuts this one out was made for the hire: unknown claims take nobody. */
function notTaken({ taken }: Scope, list: Field): Node | undefined {
  if (taken?.id.list !== list) return undefined
  const { id, ids, claims } = taken
  const source = { id: 'taken', label: id.def.label, judgement: '' }
  const get = (s: Slots) => (ids(s).size === 0 ? '' : (s[id.slot] as string | undefined))
  const own = leafShape({
    left: { ...NONE, source: { fact: id.def.key }, slot: id.slot, field: id, get },
    check: {
      parts: [{ ...NONE, source: '', list: claims, get: () => 0 }],
      mentions: (s) => [...ids(s)],
      holds: (value, s) => !ids(s).has(value),
    },
  })
  return nodeOf(source, own, EXCLUSION, true)
}

/** Which records are looked at: of the version's term, not taken by another policy, and such as the rule says. */
export function looksAt(scope: Scope, list: Field, where: Node | undefined): Node | undefined {
  const all = [inTerm(scope, list), notTaken(scope, list), where].filter(
    (node) => node !== undefined,
  )
  const [first] = all
  if (!first || all.length === 1) return first
  return nodeOf(first.source, group('all', all), 0, true)
}

const NONE = { parts: [], criteria: [], span: () => undefined }
const cell = (slot: number) => ({ ...NONE, get: (s: Slots) => s[slot] as number | undefined })
const fixed = (value: number) => ({ ...NONE, source: value, constant: value, get: () => value })
