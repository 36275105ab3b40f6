import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { givenTwice, invalidInput } from './invalid-input.ts'

const schema = z.strictObject({
  subject: z.enum(['worker', 'enterprise']),
  answer: z.strictObject({ value: z.number() }),
  day: z.exactOptional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))),
})
const sound = { subject: 'worker', answer: { value: 1 } }

const said = (given: unknown) => {
  const { error } = schema.safeParse(given)
  return invalidInput(error?.issues[0], given).message
}

it.each<[string, unknown, string]>([
  ['a field nobody knows', { ...sound, nope: 1 }, '有不认识的字段，请对照接口说明去掉后再试。'],
  [
    'a field nobody knows, further in',
    { ...sound, answer: { value: 1, colour: 'red' } },
    '“answer”里有不认识的字段，请对照接口说明去掉后再试。',
  ],
  ['a field that is missing', { subject: 'worker' }, '缺少“answer”，请补上后再试。'],
  ['a wrong type', { ...sound, answer: { value: 'x' } }, '“answer.value”应是数字，请改正后再试。'],
  ['no choice', { ...sound, subject: 'cat' }, '“subject”只能是 worker、enterprise，请改正后再试。'],
  ['a wrong form', { ...sound, day: 'today' }, '“day”填写有误，请改正后再试。'],
])('of %s, says what to do', (_, given, sentence) => {
  expect(said(given)).toBe(sentence)
})

it('repeats nothing that the sender made up', () => {
  expect(said({ ...sound, h0st1le: 1 })).not.toContain('h0st1le')
  expect(said({ ...sound, answer: { value: 'h0st1le' } })).not.toContain('h0st1le')
  expect(said({ ...sound, subject: 'h0st1le' })).not.toContain('h0st1le')
  expect(givenTwice().message).toBe('同一个字段写了两遍，请只留一个再试。')
})
