import { Failure, type FailureCode, failures } from '@cgt/shared/http/failure'
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Clock } from './clock.ts'
import { newId, type Random } from './id.ts'
import type { Log } from './log.ts'

/** The app every operation is mounted on. */
export type Edge = Hono<{
  Variables: { correlationId: string; operation: string; who: string; code?: FailureCode }
}>

export interface EdgeDeps {
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** Origins whose pages may call from a browser; the product's own page needs none. */
  readonly allowedOrigins: readonly string[]
}

const securityHeaders = {
  'x-content-type-options': 'nosniff',
  // Opened as a page, an answer is a page that can do nothing.
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-site',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
}

/** When it is worth asking again, where waiting is what helps. */
const retryAfterSeconds = (code: FailureCode): number | undefined =>
  ({ 429: 60, 503: code === 'wechatUnavailable' ? 30 : 5 })[failures[code].status as number]

/** A stack without its first line: the message may quote what a person sent. */
const frames = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
    .slice(0, 2000)

/** An app that numbers, logs, protects and refuses in one way, whatever is mounted on it. */
export function createEdge({ clock, random, log, allowedOrigins }: EdgeDeps): Edge {
  const app: Edge = new Hono()

  app.use(async (c, next) => {
    const startedAt = clock.now()
    const correlationId = newId(random)
    c.set('correlationId', correlationId)
    c.set('operation', 'none')
    c.set('who', 'stranger')
    c.header('x-correlation-id', correlationId)
    c.header('cache-control', 'no-store')
    for (const [name, value] of Object.entries(securityHeaders)) c.header(name, value)
    await next()
    const code = c.get('code')
    log.info('request', {
      correlationId,
      operation: c.get('operation'),
      who: c.get('who'),
      status: c.res.status,
      ...(code && { code }),
      ms: clock.now() - startedAt,
    })
  })

  app.use(
    cors({
      origin: (origin) => (allowedOrigins.includes(origin) ? origin : null),
      allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
      allowHeaders: ['authorization', 'content-type', 'idempotency-key'],
      exposeHeaders: ['x-correlation-id', 'retry-after'],
      maxAge: 3600,
    }),
  )

  app.onError((error, c) => {
    const failure = error instanceof Failure ? error : new Failure('internal')
    const correlationId = c.get('correlationId')
    c.set('code', failure.code)
    if (failure.code === 'internal')
      log.error('failed', { correlationId, name: error.name, frames: frames(error) })
    const retryAfter = retryAfterSeconds(failure.code)
    if (retryAfter) c.header('retry-after', String(retryAfter))
    return c.json(
      { code: failure.code, message: failure.message, correlationId },
      failures[failure.code].status,
    )
  })

  app.notFound(() => {
    throw new Failure('notFound', '没有这个地址，请返回首页。')
  })

  return app
}
