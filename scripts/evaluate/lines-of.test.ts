import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { linesOf } from './lines-of.ts'
import { RequestFault } from './request-fault.ts'

const bytes = (text: string, size: number) => {
  const whole = Buffer.from(text)
  const count = Math.ceil(whole.length / size)
  return Array.from({ length: count }, (_, i) => whole.subarray(i * size, (i + 1) * size))
}

async function read(chunks: readonly Uint8Array[], most?: number) {
  const lines: string[] = []
  const input = Readable.from(chunks, { objectMode: false })
  for await (const { number, text } of linesOf(input, most)) lines.push(`${number} ${text.trim()}`)
  return lines
}

it.each([1, 2, 3, 7, 1000])(
  'lines are whole whatever the stream is cut into: %i bytes',
  async (size) => {
    expect(await read(bytes('甲\r\n\n乙\u2028丙\n丁', size))).toEqual([
      '1 甲',
      '2 ',
      '3 乙\u2028丙',
      '4 丁',
    ])
  },
)

it('a byte order mark is no part of the first line', async () => {
  expect(await read(bytes('\uFEFF{}\n{}\n', 2))).toEqual(['1 {}', '2 {}'])
})

it('nothing to read is no line', async () => {
  expect(await read([])).toEqual([])
})

it('a line that never ends is refused, not gathered', async () => {
  let written = 0
  const endless = function* () {
    for (; written < 1000; written++) yield Buffer.alloc(1000, 'x')
  }
  const reading = (async () => {
    for await (const { number } of linesOf(Readable.from(endless()), 5000)) expect(number).toBe(1)
  })()
  await expect(reading).rejects.toThrow(RequestFault)
  expect(written).toBeLessThan(50)
})

it('lines are read as they are wanted, not ahead', async () => {
  let written = 0
  const many = function* () {
    for (; written < 1000; written++) yield Buffer.from(`${written}\n`)
  }
  for await (const { number } of linesOf(Readable.from(many()))) if (number === 10) break
  expect(written).toBeLessThan(100)
})
