import { compile } from '@cgt/shared/eligibility/compile'
import { evaluate } from '@cgt/shared/eligibility/evaluate'
import type { Evaluation } from '@cgt/shared/eligibility/evaluation'
import type { Facts } from '@cgt/shared/eligibility/fact'
import { readFacts } from '@cgt/shared/eligibility/read-facts'
import { expect, test } from 'vitest'
import { loadCatalogue } from './load-catalogue.ts'

const { pack, cases } = loadCatalogue()
const compiled = compile(pack)

/** Undefined where the facts do not go together. */
function evaluated(id: string, facts: Facts, asOf: string): Evaluation | undefined {
  const read = readFacts(pack.facts, facts)
  return read.ok ? evaluate(compiled, id, read.facts, asOf) : undefined
}

const answer = ({ verdict, amounts }: Evaluation): string =>
  JSON.stringify([verdict, amounts.map(({ lowFen, highFen }) => [lowFen, highFen])])

/** What was had before refuses once it is known, and is not asked of everybody. */
const isByClaims = ({ verdict }: Evaluation): boolean =>
  verdict === 'alreadyReceives' || verdict === 'excluded'

/** A fact, the list it belongs to, and what it is computed from. */
function related(key: string): ReadonlySet<string> {
  const field = compiled.index.byKey.get(key)
  const named = JSON.stringify(field?.def.derive ?? '')
  const inputs = pack.facts.filter((def) => named.includes(`"${def.key}"`)).map((def) => def.key)
  return new Set([key, ...(field?.list ? [field.list.def.key] : []), ...inputs])
}

const wasAsked = (key: string, { ask }: Evaluation): boolean =>
  ask.some(({ fact }) => related(fact).has(key) || related(key).has(fact))

/** Every fact of a case that, told last, changes the answer; and whether it had been asked. */
function tellingLast(id: string, facts: Facts, asOf: string) {
  const whole = evaluated(id, facts, asOf)
  if (!whole || isByClaims(whole)) return []
  // the day of an application is chosen, not asked
  const keys = Object.keys(facts).filter((key) => !key.startsWith('application.'))
  return keys.flatMap((key) => {
    const { [key]: _, ...rest } = facts
    const before = evaluated(id, rest, asOf)
    if (!before || answer(before) === answer(whole)) return []
    return { key, asked: wasAsked(key, before) }
  })
}

test('what, once told, changes a verdict or an amount of the catalogue was asked before', () => {
  const told = [...cases].flatMap(([id, list]) =>
    list.flatMap(({ facts, asOf, name }) =>
      tellingLast(id, facts, asOf).map((one) => ({ ...one, of: `${id}: ${name}: ${one.key}` })),
    ),
  )
  expect(told.filter(({ asked }) => !asked).map(({ of }) => of)).toEqual([])
  expect(told.length).toBeGreaterThan(1000)
})
