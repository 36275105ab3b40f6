import { expect, it } from 'vitest'
import { failuresOf } from './failures.mjs'

const passed = { status: 'passed', fullName: 'seats go to the queue', failureMessages: [] }
const failed = {
  status: 'failed',
  fullName: 'seats are counted once',
  failureMessages: ['AssertionError: expected 2 to be 1\n    at seats.test.ts:3'],
}
const report = (testResults: readonly object[]) => JSON.stringify({ testResults })
const said = (text: string | undefined) => failuresOf('units', text, '/project')

it('names each test that failed, its file, and what it said first', () => {
  const file = { name: '/project/functions/seats.test.ts', status: 'failed' }
  expect(said(report([{ ...file, assertionResults: [passed, failed] }]))).toEqual([
    '✗ units functions/seats.test.ts > seats are counted once：AssertionError: expected 2 to be 1',
  ])
})

it('names a test that was skipped', () => {
  const skipped = { ...failed, status: 'skipped', failureMessages: [] }
  const file = { name: '/project/a.test.ts', status: 'passed', assertionResults: [skipped] }
  expect(said(report([file]))).toEqual(['✗ units a.test.ts > seats are counted once：'])
})

it('names a file that did not load', () => {
  const file = { name: '/project/a.test.ts', status: 'failed', message: 'no such module\nat x' }
  expect(said(report([{ ...file, assertionResults: [] }]))).toEqual([
    '✗ units a.test.ts：no such module',
  ])
})

it.each([undefined, '{"testRes', 'null', '{}'])('has nothing to say of the report %s', (text) => {
  expect(said(text)).toEqual([])
})
