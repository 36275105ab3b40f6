import type { Readable } from 'node:stream'
import { RequestFault } from './request-fault.ts'

export interface Line {
  /** From 1, blank lines counted. */
  readonly number: number
  /** Without its end, and without a byte order mark. */
  readonly text: string
}

/**
 * The lines of UTF-8 text as they arrive; only the one being read is held.
 *
 * @throws RequestFault for a line of more than `most` characters.
 */
export async function* linesOf(input: Readable, most = 10_000_000): AsyncGenerator<Line> {
  input.setEncoding('utf8')
  let number = 0
  let rest = ''
  const line = (text: string): Line => {
    number++
    return { number, text: number === 1 ? text.replace(/^\uFEFF/, '') : text }
  }
  for await (const chunk of input) {
    const parts = (rest + String(chunk)).split('\n')
    rest = parts.pop() ?? ''
    for (const text of parts) yield line(text)
    if (rest.length > most)
      throw new RequestFault(`第 ${number + 1} 行：一行最多 ${most} 个字符，请拆成几行`)
  }
  if (rest !== '') yield line(rest)
}
