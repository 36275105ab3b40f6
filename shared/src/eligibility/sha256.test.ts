/// <reference types="node" />
import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from './canonical.ts'
import { sha256 } from './sha256.ts'

const platform = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

test.each([
  '',
  'abc',
  '事实',
  '𠮷',
  'a'.repeat(55),
  'a'.repeat(56),
  'a'.repeat(64),
  'é'.repeat(999),
])('the hash of a text is the platform’s (%#)', (text) => expect(sha256(text)).toBe(platform(text)))

test('the hash of any text is the platform’s', () => {
  const whole = fc.string({ unit: 'binary', maxLength: 300 })
  fc.assert(
    fc.property(whole, (text) => sha256(text) === platform(text)),
    { seed: 20260801 },
  )
})

test('canonical JSON does not depend on the order of keys, and leaves absent values out', () => {
  expect(canonical({ b: [1, { d: null, c: 'é' }], a: undefined })).toBe(
    '{"b":[1,{"c":"é","d":null}]}',
  )
  expect(canonical({ x: 1, a: true })).toBe(canonical({ a: true, x: 1 }))
})
