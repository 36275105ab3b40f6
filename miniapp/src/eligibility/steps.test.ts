import { expect, it } from 'vitest'
import { smallPack } from '../testing/small-pack'
import { type FactPlace, phoneFacts } from './phone-facts'
import { answer, askSkippedAgain, nextPlace, skip, steps, undo } from './steps'

const day = '2026-11-22'
const defs = new Map(smallPack.facts.map((def) => [def.key, def]))

it('takes answers back one by one, to what stood there before', () => {
  answer({ fact: 'worker.age' }, 40, day)
  answer({ fact: 'worker.age' }, 41, day)
  skip({ fact: 'worker.member' })
  expect(phoneFacts.read()).toMatchObject({ 'worker.member': { declined: true } })
  expect(undo()).toEqual({ fact: 'worker.member' })
  expect(phoneFacts.read()['worker.member']).toBeUndefined()
  undo()
  expect(phoneFacts.read()['worker.age']).toMatchObject({ value: 40 })
  undo()
  expect(phoneFacts.read()).toEqual({})
  expect(undo()).toBeUndefined()
  expect(steps.read()).toEqual([])
})

it('keeps the day an answer is about', () => {
  answer({ fact: 'worker.age' }, 40, '2025-06-15')
  expect(phoneFacts.read()['worker.age']).toEqual({
    value: 40,
    source: 'selfDeclared',
    asOf: '2025-06-15',
  })
})

it('never dates an answer to a day to come', () => {
  answer({ fact: 'worker.age' }, 40, '2027-01-01')
  expect(phoneFacts.read()['worker.age']).toMatchObject({ asOf: day })
})

it('finishes one record before it asks of anything else', () => {
  const asks = [
    { fact: 'worker.member', affects: 'verdict' as const },
    { fact: 'cert.level', record: 1, affects: 'verdict' as const },
    { fact: 'cert.level', record: 0, affects: 'verdict' as const },
  ]
  const level = (record: number) => ({ fact: 'cert.level', in: { list: 'cert', record } })
  const after = (place: FactPlace) => nextPlace(asks, defs, [{ place }])
  expect(after({ fact: 'cert.kind', in: { list: 'cert', record: 1 } })).toEqual(level(1))
  expect(after({ fact: 'cert' })).toEqual(level(0))
  expect(after({ fact: 'worker.gender' })).toEqual({ fact: 'worker.member' })
})

it('asks what settles a verdict before what only settles a sum', () => {
  const asks = [
    { fact: 'worker.member', affects: 'amount' as const },
    { fact: 'worker.months', affects: 'verdict' as const },
  ]
  expect(nextPlace(asks, defs, [])).toEqual({ fact: 'worker.months' })
})

it('asks again what was skipped, also within a record, and keeps what was answered', () => {
  const level: FactPlace = { fact: 'cert.level', in: { list: 'cert', record: 0 } }
  answer({ fact: 'cert' }, [{}], day)
  answer({ fact: 'worker.months' }, 24, day)
  skip({ fact: 'worker.member' })
  skip(level)
  askSkippedAgain()
  expect(phoneFacts.read()).toEqual({
    cert: { value: [{}], source: 'selfDeclared', asOf: day },
    'worker.months': { value: 24, source: 'selfDeclared', asOf: day },
  })
})

it('leaves what the person would have to ask others until the rest of the answer is in', () => {
  const dear = new Map(defs)
  const field = dear.get('cert.level')
  if (field) dear.set('cert.level', { ...field, cost: 3 })
  const asks = [
    { fact: 'worker.member', affects: 'verdict' as const },
    { fact: 'cert.level', record: 0, affects: 'verdict' as const },
  ]
  expect(nextPlace(asks, dear, [{ place: { fact: 'cert' } }])).toEqual({ fact: 'worker.member' })
})
