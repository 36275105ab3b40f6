import { handle } from 'hono/aws-lambda'
import type { Edge } from './edge.ts'

/** What an HTTP API (payload 2.0) tells of a request, as far as it matters here. */
interface GatewayEvent {
  readonly requestContext: { readonly http: { readonly method: string } }
  readonly body?: string
}

/** Methods that no `Request` can have. */
const unspeakable = ['CONNECT', 'TRACE', 'TRACK']

/**
 * The same event, as a `Request` can say it: an unspeakable method becomes one that no path has, and
 * the body of a GET, which means nothing, is left out. Otherwise the adapter refuses by itself, in
 * English, unnumbered and unlogged.
 */
function speakable<Event extends GatewayEvent>(event: Event): Event {
  const { body, ...rest } = event
  const { http } = event.requestContext
  const method = http.method.toUpperCase()
  if (method === 'GET' || method === 'HEAD') return rest as Event
  if (!unspeakable.includes(method)) return event
  const requestContext = { ...event.requestContext, http: { ...http, method: 'UNKNOWN' } }
  return { ...event, requestContext }
}

/** An app as AWS Lambda calls it. */
export function serveLambda(app: Edge): ReturnType<typeof handle> {
  const serve = handle(app)
  return (event, context) => serve(speakable(event as typeof event & GatewayEvent), context)
}
