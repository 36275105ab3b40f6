import { expect, it } from 'vitest'
import { readSpot, spotText } from './spot.ts'

const kunming = { latitude: 25.0389, longitude: 102.7183 }

it.each(['25.0389,102.7183', '102.7183,25.0389', ' 25.0389， 102.7183 ', '25.0389 102.7183'])(
  'a point is read as any map hands it out: %s',
  (typed) => {
    expect(readSpot(typed)).toEqual(kunming)
  },
)

it.each([
  '',
  '25.0389',
  '25.0389,25.1',
  '102.7,103.1',
  '25.0389,102.7183,5',
  '北纬25,东经102',
  '-1,102',
])('what is no point is not made one: «%s»', (typed) => {
  expect(readSpot(typed)).toBeUndefined()
})

it('what was read is written so that it is read again', () => {
  expect(readSpot(spotText(kunming))).toEqual(kunming)
})
