import { describe, expect, it } from 'vitest'
import { parseLine } from './parse-line.ts'

describe('a line', () => {
  it.each([
    ['{"a":1,"b":{"a":1},"c":[{"a":1},{"a":2}]}'],
    ['{"a":"\\"a\\":","b":"{\\"a\\":1,\\"a\\":2}"}'],
    ['{ "a" : "x" , "b" : "a" }'],
  ])('is read as it stands: %s', (line) => {
    expect(parseLine(line)).toEqual(JSON.parse(line))
  })

  it.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"b":{"a":1,"c":{},"a":2}}', 'a'],
    ['{"b":[{"x":1},{"a":1,"\\u0061":2}]}', 'a'],
    ['{"facts":{"worker.age" : 1, "worker.age":1}}', 'worker.age'],
  ])('that gives a key twice is refused by its name: %s', (line, key) => {
    expect(() => parseLine(line)).toThrow(`「${key}」`)
  })

  it.each(['', '[]', 'null', '1', '"a"', '{', '{"a":NaN}', '{"a":1}{"b":2}'])(
    'that is no JSON object is refused: %s',
    (line) => {
      expect(() => parseLine(line)).toThrow('JSON')
    },
  )
})
