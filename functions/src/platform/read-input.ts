import type { Endpoint } from '@cgt/shared/http/endpoint'
import { Failure } from '@cgt/shared/http/failure'
import type { Context } from 'hono'
import { cleanText } from './clean-text.ts'
import { readBody } from './read-body.ts'

function readQuery(c: Context): Record<string, unknown> {
  const fields = [...new URL(c.req.url).searchParams]
  if (new Set(fields.map(([name]) => name)).size < fields.length) throw new Failure('invalidInput')
  return Object.fromEntries(fields)
}

// Only what could be a field's name is repeated to the sender.
const fieldName = (path: readonly PropertyKey[]): string =>
  path
    .map(String)
    .join('.')
    .replace(/[^A-Za-z0-9_.[\]=,]/g, '')
    .slice(0, 100)

const invalid = (path: readonly PropertyKey[]) => {
  const name = fieldName(path)
  return new Failure('invalidInput', name ? `“${name}”填写有误，请改正后再试。` : undefined)
}

/** The operation's input, from address and body, checked. Throws what the edge throws. */
export async function readInput(endpoint: Endpoint, c: Context): Promise<unknown> {
  const inAddress = endpoint.method === 'GET' || endpoint.method === 'DELETE'
  const query = readQuery(c)
  if (!inAddress && Object.keys(query).length > 0) throw new Failure('invalidInput')
  const fields = inAddress ? query : await readBody(c.req.raw)
  const named = c.req.param() as Record<string, string>
  if (Object.keys(named).some((name) => Object.hasOwn(fields, name)))
    throw new Failure('invalidInput')
  const parsed = endpoint.input.safeParse(cleanText({ ...fields, ...named }))
  if (!parsed.success) throw invalid(parsed.error.issues[0]?.path ?? [])
  return parsed.data
}
