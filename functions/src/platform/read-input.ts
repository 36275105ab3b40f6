import type { Endpoint } from '@cgt/shared/http/endpoint'
import type { Context } from 'hono'
import { cleanText } from './clean-text.ts'
import { givenTwice, invalidInput } from './invalid-input.ts'
import { readBody } from './read-body.ts'

function readQuery(c: Context): Record<string, unknown> {
  const fields = [...new URL(c.req.url).searchParams]
  if (new Set(fields.map(([name]) => name)).size < fields.length) throw givenTwice()
  return Object.fromEntries(fields)
}

/** The operation's input, from address and body, checked. Throws what the edge throws. */
export async function readInput(endpoint: Endpoint, c: Context): Promise<unknown> {
  const inAddress = endpoint.method === 'GET' || endpoint.method === 'DELETE'
  const query = readQuery(c)
  if (!inAddress && Object.keys(query).length > 0)
    throw invalidInput({ code: 'unrecognized_keys', path: [] }, query)
  const fields = inAddress ? query : await readBody(c.req.raw)
  const named = c.req.param() as Record<string, string>
  if (Object.keys(named).some((name) => Object.hasOwn(fields, name))) throw givenTwice()
  const given = cleanText({ ...fields, ...named })
  const parsed = endpoint.input.safeParse(given)
  if (!parsed.success) throw invalidInput(parsed.error.issues[0], given)
  return parsed.data
}
