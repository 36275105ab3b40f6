import validate from '@learninglocker/xapi-validation'
import { expect, it } from 'vitest'
import { result } from '../testing/results'
import type { Result } from './result-words'
import { statementsOf } from './statements'

const passed = result as Result
const notPassed: Result = { ...passed, outcome: 'notPassed', certificate: null }
const learning: Result = { ...passed, outcome: 'open', certificate: null }
const marked: Result = { ...passed, marks: { theory: 82, practical: 0 } }
const stayedAway: Result = {
  ...{ ...learning, minutes: 0 },
  marks: { theory: null, practical: null },
}

const verbsOf = (...results: readonly Result[]) =>
  statementsOf(results, 'p').map(({ verb }) => verb.id.split('/').at(-1))

it.each([
  ['passed', passed],
  ['failed', notPassed],
  ['attended', learning],
  ['marked twice', marked],
])('every statement of a training that was %s is one by an independent validator', (_, one) => {
  const statements = statementsOf([one], 'p')
  expect(statements.length).toBeGreaterThan(0)
  for (const statement of statements) expect(validate(statement)).toEqual([])
})

it('the validator would say so of a statement that is none', () => {
  const [statement] = statementsOf([passed], 'p')
  expect(validate({ ...statement, timestamp: '昨天' })).not.toEqual([])
})

it('a training ends once, and every mark that stands is a score, nought as well', () => {
  expect(verbsOf(passed)).toEqual(['passed', 'scored'])
  expect(verbsOf(marked)).toEqual(['passed', 'scored', 'scored'])
  expect(verbsOf(learning)).toEqual(['attended', 'scored'])
  expect(verbsOf(stayedAway)).toEqual([])
})

it('handed over twice, a line is the same line; changed, it is another', () => {
  const ids = (one: Result) => statementsOf([one], 'p').map(({ id }) => id)
  expect(ids(passed)).toEqual(ids(passed))
  const changed = ids({ ...passed, minutes: passed.minutes + 1 })
  expect(changed[0]).not.toBe(ids(passed)[0])
  expect(changed[1]).toBe(ids(passed)[1])
})

it('names the account and nothing else of its person', () => {
  const [statement] = statementsOf([passed], 'p')
  expect(statement?.actor).toEqual({
    objectType: 'Agent',
    account: { homePage: expect.stringMatching(/^http/), name: 'p' },
  })
  expect(statement?.result).toMatchObject({ duration: 'PT450M', success: true, completion: true })
})
