import fc from 'fast-check'
import { marker } from './request.ts'
import { texts } from './texts.ts'

const operators: readonly unknown[] = [
  { $gt: '' },
  { $ne: null },
  { S: marker },
  { toString: marker },
  { length: -1 },
  { constructor: { prototype: { admin: true } } },
]

const nested = (depth: number): unknown => (depth === 0 ? marker : [nested(depth - 1)])

/** A value for one field, of any type but rarely of the right one. */
export const values: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: texts, weight: 6 },
  { arbitrary: fc.constantFrom(null, true, false, [], {}, [[[]]]), weight: 2 },
  {
    arbitrary: fc.constantFrom(0, -1, 1e-3, 1e21, 2 ** 53, -(2 ** 31), Number.MAX_VALUE),
    weight: 2,
  },
  { arbitrary: fc.constantFrom(...operators), weight: 2 },
  { arbitrary: fc.constantFrom(20, 30, 31, 40, 200).map(nested), weight: 1 },
  { arbitrary: fc.array(texts, { minLength: 1, maxLength: 200 }), weight: 1 },
  { arbitrary: fc.jsonValue({ maxDepth: 4 }), weight: 2 },
)

/** Names that no contract gives a field: what an object has by itself, and what only the store may set. */
export const strangeNames: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '$where'),
  fc.constantFrom(
    'pk',
    'sk',
    'ttl',
    'version',
    'roleEpoch',
    'disabled',
    'grants',
    'steppedUpUntil',
  ),
  fc.constantFrom('role[]', 'a.b', '名称', 'a b', '', `<b>${marker}</b>`),
)
