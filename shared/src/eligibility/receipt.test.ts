import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from './canonical.ts'
import { compile } from './compile.ts'
import { evaluate } from './evaluate.ts'
import type { Policy } from './policy.ts'
import { ENGINE } from './receipt.ts'
import { sha256 } from './sha256.ts'
import { AS_OF, FACTS, factsMissing, PARAMETERS, type Plain } from './testing/small-facts.ts'
import { policyWith, readSmall } from './testing/small-policy.ts'
import { rule } from './testing/small-rules.ts'

/** The same content with the keys of every object the other way round. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, held]) => [key, reordered(held)])
  return Object.fromEntries(entries.reverse())
}

const carried = <T>(value: T): T => JSON.parse(JSON.stringify(value))

interface World {
  readonly policy: Policy
  readonly facts: Plain
  readonly asOf: string
  readonly parameters: typeof PARAMETERS
}

const receiptIn = ({ policy, facts, asOf, parameters }: World) =>
  evaluate(
    compile({ facts: FACTS, parameters, policies: [policy] }),
    'policy',
    readSmall(facts),
    asOf,
  ).receipt

const limited = policyWith({
  id: 'limited',
  label: 'limited',
  fact: 'a',
  op: 'lte',
  value: { param: 'limit' },
})
const world: World = { policy: limited, facts: { a: 1, b: 2 }, asOf: AS_OF, parameters: PARAMETERS }
const receipt = receiptIn(world)

describe('a receipt', () => {
  test('is replayed byte for byte, whatever way the facts and the policy were carried', () => {
    fc.assert(
      fc.property(rule(), factsMissing(30), (when, facts) => {
        const policy = policyWith(when)
        const first = receiptIn({ ...world, policy, facts })
        const again = receiptIn({
          policy: carried(policy),
          facts: reordered(carried(facts)) as Plain,
          asOf: AS_OF,
          parameters: carried(PARAMETERS),
        })
        expect(JSON.stringify(again)).toBe(JSON.stringify(first))
        expect(canonical(carried(first))).toBe(canonical(first))
      }),
      { seed: 20260806, numRuns: 300 },
    )
  })

  test('is the same for a fact told with its source left out or undefined, and for an empty set told twice', () => {
    const bare = receiptIn({ ...world, facts: { a: { value: 1, source: undefined }, b: 2 } })
    expect(bare).toEqual(receipt)
    const sets = [
      ['p', 'q'],
      ['q', 'p', 'p'],
    ].map((tags) => ({ ...world, facts: { a: 1, tags } }))
    const [one, other] = sets.map(receiptIn)
    expect(one).toEqual(other)
  })

  test('names the engine, the policy, its version, the day and the parameters used', () => {
    expect(receipt).toMatchObject({
      engine: ENGINE,
      policyId: 'policy',
      versionFrom: null,
      asOf: AS_OF,
      parameters: [
        { key: 'limit', region: '530000', from: '2025-03-01', hash: sha256(canonical(1)) },
      ],
      verdict: 'eligible',
    })
  })

  const changes: readonly [string, Partial<World>][] = [
    ['the policy', { policy: { ...limited, title: 'another title' } }],
    [
      'the sentence a criterion rests on',
      {
        policy: policyWith({
          ...limited.versions[0]?.when,
          cite: { document: 'd', text: 'another' },
        } as never),
      },
    ],
    ['the day', { asOf: '2025-07-27' }],
    ['a fact used', { facts: { a: 0, b: 2 } }],
    ['where a fact comes from', { facts: { a: { value: 1, source: 'unionRecord' }, b: 2 } }],
    ['a fact declined', { facts: { a: 1, b: { declined: true } } }],
    [
      'the term of a parameter used',
      {
        parameters: PARAMETERS.map((each) => ({
          ...each,
          values: each.values.map((value) =>
            value.from === '2025-03-01' ? { ...value, from: '2025-03-02' } : value,
          ),
        })),
      },
    ],
    [
      'the value of a parameter used',
      {
        parameters: PARAMETERS.map((each) => ({
          ...each,
          values: each.values.map((value) => (value.value === 1 ? { ...value, value: 2 } : value)),
        })),
      },
    ],
  ]

  test.each(changes)('changes with %s', (_, change) => {
    expect(receiptIn({ ...world, ...change })).not.toEqual(receipt)
  })
})
