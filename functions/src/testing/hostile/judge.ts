import { isFailureCode } from '@cgt/shared/http/failure'
import { type HostileRequest, marker } from './request.ts'

/** What every answer carries, whatever was asked. */
const headers: Readonly<Record<string, RegExp>> = {
  'content-type': /^application\/json/,
  'cache-control': /no-store|immutable|max-age=30$/,
  'x-content-type-options': /^nosniff$/,
  'content-security-policy': /default-src 'none'/,
  'referrer-policy': /^no-referrer$/,
  'strict-transport-security': /max-age=\d{8}/,
  'x-correlation-id': /^[A-Za-z0-9_-]{22}$/,
}

const missing = (response: Response): readonly string[] =>
  Object.entries(headers)
    .filter(([name, shape]) => !shape.test(response.headers.get(name) ?? ''))
    .map(([name]) => `has no right ${name}`)

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return (JSON.parse(text) ?? {}) as Readonly<Record<string, unknown>>
  } catch {
    return {}
  }
}

/** A refusal is a code, a Chinese sentence and a number to ask by, and nothing else. */
function refusalFaults(response: Response, text: string): readonly string[] {
  const { code, message, correlationId, ...more } = parsed(text)
  const faults = [
    isFailureCode(code) ? '' : `refuses with the code ${code}`,
    /^[^<>&]*[一-鿿][^<>&]*。$/s.test(String(message)) ? '' : 'refuses without a plain sentence',
    correlationId === response.headers.get('x-correlation-id') ? '' : 'cannot be asked about',
    Object.keys(more).length === 0 ? '' : `tells more: ${Object.keys(more)}`,
    text.includes(marker) ? 'repeats what was sent' : '',
  ]
  return faults.filter((fault) => fault !== '')
}

function outcomeFaults({ must }: HostileRequest, { status }: Response): readonly string[] {
  if (status >= 500) return [`fails: ${status}`]
  if (must === 'refuse' && status < 400) return ['is accepted']
  if (must === 'askWhoCalls' && status !== 401) return [`is answered ${status} to nobody known`]
  return []
}

/** Everything that is wrong with an answer to a hostile request. */
export async function faultsOf(
  request: HostileRequest,
  response: Response,
): Promise<readonly string[]> {
  const text = await response.text()
  return [
    ...outcomeFaults(request, response),
    ...missing(response),
    ...(response.status >= 400 ? refusalFaults(response, text) : []),
  ]
}
