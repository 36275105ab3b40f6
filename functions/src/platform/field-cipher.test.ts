import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../testing/seeded-random.ts'
import { type FieldKey, openField, sealField } from './field-cipher.ts'

const random = seededRandom(5)
const key: FieldKey = { id: 'k1', bytes: random(32) }
const place = { table: 'changaitong', pk: 'PERSON#anna', sk: 'DETAILS', field: 'idNumber' }

describe.each(['A', 'S'] as const)('a field sealed by algorithm %s', (algorithm) => {
  const seal = (text: string) => sealField(key, place, text, { random, algorithm })

  it('opens as it was, in any script and of any length, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(openField(key, place, seal(text))).toBe(text)
        expect(seal(text)).not.toBe(seal(text))
      }),
      { seed: 3, numRuns: 60 },
    )
  })

  it('opens nowhere else: in no other table, row, field, person or under another key', () => {
    const sealed = seal('533423199002281234')
    for (const other of [
      { table: 'other' },
      { pk: 'PERSON#bert' },
      { sk: 'OTHER' },
      { field: 'phone' },
    ])
      expect(() => openField(key, { ...place, ...other }, sealed)).toThrow()
    expect(() => openField({ id: 'k2', bytes: key.bytes }, place, sealed)).toThrow()
    expect(() => openField({ id: 'k1', bytes: random(32) }, place, sealed)).toThrow()
  })

  it('does not open when any one character of it was changed, or its end cut off', () => {
    const sealed = seal('张三')
    const body = sealed.lastIndexOf('.') + 1
    for (let at = body; at < sealed.length - 1; at++) {
      const other = sealed[at] === 'A' ? 'B' : 'A'
      const altered = sealed.slice(0, at) + other + sealed.slice(at + 1)
      expect(() => openField(key, place, altered)).toThrow()
    }
    for (let cut = 1; cut < 24; cut++)
      expect(() => openField(key, place, sealed.slice(0, -cut))).toThrow()
  })
})

it('a field says which algorithm sealed it, so that old ones open after a switch', () => {
  const [old, now] = (['A', 'S'] as const).map((algorithm) =>
    sealField(key, place, '同一句', { random, algorithm }),
  )
  expect([old, now].map((sealed) => openField(key, place, sealed ?? ''))).toEqual([
    '同一句',
    '同一句',
  ])
})

/** Sealed before the table was bound: by `['PERSON#anna', 'DETAILS', 'idNumber', 'k1']` alone. */
const former = {
  key: { id: 'k1', bytes: Buffer.alloc(32, 7) },
  stored: '1.A.k1.CQkJCQkJCQkJCQkJ.wjkkcAZ5PN_IND55ownXyCNxB9_6nQ',
}

it('a field sealed before the table was bound to it opens still, at its place only', () => {
  expect(openField(former.key, place, former.stored)).toBe('张三')
  expect(() => openField(former.key, { ...place, sk: 'OTHER' }, former.stored)).toThrow()
  const renamed = former.stored.replace('1.', '2.')
  expect(() => openField(former.key, place, renamed)).toThrow()
})
