import { describe, expect, it } from 'vitest'
import { seededRandom } from '../testing/seeded-random.ts'
import { createEdge } from './edge.ts'
import type { LogFields } from './log.ts'
import { nestingDepth } from './read-body.ts'

const logged: string[] = []
const write = (message: string, fields: LogFields) =>
  void logged.push(JSON.stringify({ message, ...fields }))

const app = createEdge({
  clock: { now: () => 0 },
  random: seededRandom(1),
  log: { info: write, warn: write, error: write },
  allowedOrigins: ['https://page.example'],
})
app.get('/works', (c) => {
  c.set('who', 'somebody')
  return c.json({ ok: true })
})
app.get('/breaks', () => {
  throw new Error('canary: what a person sent')
})

const preflight = (origin: string) =>
  app.request('/works', {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'GET' },
  })

describe('every answer', () => {
  it('carries the headers that keep browsers out of trouble, and its number', async () => {
    for (const path of ['/works', '/breaks', '/nowhere']) {
      const { headers } = await app.request(path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
      )
      expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('content-type')).toBe('application/json')
      expect(headers.get('set-cookie')).toBeNull()
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-correlation-id')).toMatch(/^[A-Za-z0-9_-]{22}$/)
    }
  })

  it('lets pages of the list call, and no others', async () => {
    const allowed = 'access-control-allow-origin'
    expect((await preflight('https://page.example')).headers.get(allowed)).toBe(
      'https://page.example',
    )
    for (const origin of ['https://evil.example', 'null', 'https://page.example.evil.example'])
      expect((await preflight(origin)).headers.get(allowed)).toBeNull()
  })
})

describe('the line of a request in the log', () => {
  it('says who asked for what, how it ended and why it was refused', async () => {
    logged.length = 0
    await app.request('/works')
    await app.request('/nowhere')
    expect(logged.map((line) => JSON.parse(line))).toMatchObject([
      { message: 'request', who: 'somebody', operation: 'none', status: 200, ms: 0 },
      { message: 'request', who: 'stranger', status: 404, code: 'notFound' },
    ])
  })
})

describe('a failure nobody foresaw', () => {
  it('tells the person a number and nothing of the cause', async () => {
    const response = await app.request('/breaks')
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({
      code: 'internal',
      message: '服务出了点问题，请稍后再试；仍不行请把编号告诉我们。',
      correlationId: response.headers.get('x-correlation-id'),
    })
  })

  it('is logged by the same number, without its words', async () => {
    const response = await app.request('/breaks')
    const number = response.headers.get('x-correlation-id') ?? ''
    const lines = logged.filter((line) => line.includes(number))
    expect(lines.some((line) => line.includes('edge.test'))).toBe(true)
    expect(logged.join('\n')).not.toContain('canary')
  })
})

describe('measuring depth without parsing', () => {
  it.each([
    ['{}', 1],
    ['{"a":[[]]}', 3],
    ['{"a":"[[[[{{{{","b":[]}', 2],
    ['{"a":"\\"[[[","b":[1]}', 2],
    ['{"a":"unfinished [[[', 1],
    ['[[[[', 4],
    [']]]]', 0],
  ])('finds in %s a depth of %i', (json, depth) => {
    expect(nestingDepth(json)).toBe(depth)
  })

  it('takes a megabyte of brackets or of text in its stride', () => {
    expect(nestingDepth('['.repeat(1_000_000))).toBe(1_000_000)
    expect(nestingDepth(`"${'\\"['.repeat(300_000)}`)).toBe(0)
  })
})
