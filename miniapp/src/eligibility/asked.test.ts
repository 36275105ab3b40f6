import { expect, it } from 'vitest'
import { askedOf } from './asked'

it('asks first, and adds what stands in brackets at the end', () => {
  expect(askedOf('你一共交过多少个月失业保险？（断过也算，加在一起）')).toEqual({
    question: '你一共交过多少个月失业保险？',
    aside: '断过也算，加在一起',
  })
})

it('leaves brackets within the question where they are', () => {
  const words = '你的生意开在哪个县（市、区）？'
  expect(askedOf(words)).toEqual({ question: words })
})
