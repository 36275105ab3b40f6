import type { LambdaEvent } from 'hono/aws-lambda'
import { describe, expect, it } from 'vitest'
import { addOpenapi } from '../app.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { createEdge } from './edge.ts'
import { serveLambda } from './serve-lambda.ts'

const silent = () => {}
const handler = serveLambda(
  addOpenapi(
    createEdge({
      clock: { now: () => 0 },
      random: seededRandom(1),
      log: { info: silent, warn: silent, error: silent },
      allowedOrigins: [],
    }),
  ),
)

const ask = async (method: string, body?: string) => {
  const event = {
    version: '2.0',
    rawPath: '/openapi.json',
    rawQueryString: '',
    headers: { host: 'x', 'max-forwards': '0' },
    requestContext: { http: { method, path: '/openapi.json' }, domainName: 'x', requestId: '1' },
    isBase64Encoded: false,
    ...(body !== undefined && { body }),
  }
  const answer = await handler(event as unknown as LambdaEvent)
  return { ...answer, headers: answer.headers as Readonly<Record<string, string>> }
}

describe('a request that no program can make, but the network can', () => {
  it.each(['TRACE', 'trace', 'TRACK', 'CONNECT'])(
    'is refused like any other with the method %s, and repeats nothing',
    async (method) => {
      const { statusCode, headers, body } = await ask(method)
      expect(statusCode).toBe(404)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(JSON.parse(body)).toEqual({
        code: 'notFound',
        message: '没有这个地址，请返回首页。',
        correlationId: headers['x-correlation-id'],
      })
    },
  )

  it.each(['GET', 'HEAD'])('is a %s with a body: the body means nothing', async (method) => {
    const { statusCode, headers } = await ask(method, '{"a":1}')
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toBe('application/json')
  })
})
