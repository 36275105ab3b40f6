import { describe, expect, it, vi } from 'vitest'
import { openLog } from './log.ts'

/** The lines that reach the function's log. */
function linesOf(write: () => void): readonly string[] {
  let text = ''
  const keep = (chunk: string | Uint8Array) => {
    text += chunk
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(keep)
  vi.spyOn(process.stderr, 'write').mockImplementation(keep)
  write()
  vi.restoreAllMocks()
  return text.split('\n').slice(0, -1)
}

describe('a line of the log', () => {
  it('is one line of JSON that says when, in UTC, from where and how grave', () => {
    const [line = '', ...others] = linesOf(() => openLog().info('request', { status: 200 }))
    expect(others).toEqual([])
    expect(JSON.parse(line)).toMatchObject({ level: 'INFO', message: 'request', status: 200 })
    expect(JSON.parse(line)).toHaveProperty('service')
    const { timestamp } = JSON.parse(line) as { readonly timestamp: string }
    expect(timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  })

  it('stays one line, whatever it is told', () => {
    const told = 'x\n{"level":"INFO","message":"forged"}\r\u2028\u001b[2K'
    const lines = linesOf(() => openLog().error('failed', { name: told }))
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toMatch(/\p{Cc}/u)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ message: 'failed', name: told })
  })
})
