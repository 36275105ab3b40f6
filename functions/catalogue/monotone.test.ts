import { compile } from '@cgt/shared/eligibility/compile'
import { verdictOf } from '@cgt/shared/eligibility/evaluate'
import { readFacts } from '@cgt/shared/eligibility/read-facts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from './load-catalogue.ts'

type Given = Readonly<Record<string, unknown>>

const { pack, cases } = loadCatalogue()
const compiled = compile(pack)
const all = [...cases].flatMap(([id, list]) => list.map((one) => ({ id, ...one })))

function read(given: Given) {
  const result = readFacts(pack.facts, given)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join())
  return result.facts
}

const isRecords = (value: unknown): value is readonly Given[] =>
  Array.isArray(value) && value.some((one) => typeof one === 'object')

/** The day and the tax year are what is asked about, and past claims are on record: they are not told later. */
const stays = (key: string): boolean => key === 'claims' || key.startsWith('application.')

/** The facts without some of them, and without some fields of records. */
function without(given: Given, share: number, rolls: readonly number[]): Given {
  let next = 0
  const kept = (): boolean => (rolls[next++ % rolls.length] ?? 0) >= share
  const some = (facts: Given): [string, unknown][] =>
    Object.entries(facts).filter(([key]) => stays(key) || kept())
  const part = (key: string, value: unknown): unknown =>
    key !== 'claims' && isRecords(value) ? value.map((one) => Object.fromEntries(some(one))) : value
  return Object.fromEntries(some(given).map(([key, value]) => [key, part(key, value)]))
}

const rolls = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 31, maxLength: 31 })
const others = fc.subarray([...compiled.byId.keys()], { minLength: 3, maxLength: 3 })

/** Every verdict that was settled on part of the facts, beside the one on the whole of them. */
function settledOn(part: Given, { facts, asOf }: (typeof all)[number], ids: readonly string[]) {
  const [some, whole] = [read(part), read(facts)]
  return ids
    .map((id) => ({ id, before: verdictOf(compiled, id, some, asOf) }))
    .filter(({ before }) => before !== 'undetermined')
    .map((each) => ({ ...each, after: verdictOf(compiled, each.id, whole, asOf) }))
}

describe.each([10, 30, 50])('with %i in a hundred facts told later', (share) => {
  test('no verdict of the catalogue that was settled is turned by what is told', () => {
    let settled = 0
    fc.assert(
      fc.property(fc.constantFrom(...all), rolls, others, (one, drawn, ids) => {
        const both = settledOn(without(one.facts, share, drawn), one, [one.id, ...ids])
        settled += both.length
        expect(both.filter(({ before, after }) => before !== after)).toEqual([])
      }),
      { seed: 20260813, numRuns: 1000 },
    )
    expect(settled).toBeGreaterThan(1000)
  })
})
