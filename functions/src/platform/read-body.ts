import { Failure } from '@cgt/shared/http/failure'
import { cleanText } from './clean-text.ts'

const largestBody = 256 * 1024
const deepestBody = 32

/** How deep brackets nest, without parsing: a parser may be what the depth is meant to exhaust. */
export function nestingDepth(json: string): number {
  let [depth, deepest] = [0, 0]
  for (const [token] of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"?|[[\]{}]/gs)) {
    if (token === '{' || token === '[') deepest = Math.max(deepest, ++depth)
    else if (token === '}' || token === ']') depth--
  }
  return deepest
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Failure('brokenJson')
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Failure('brokenJson')
  }
}

/** The body's JSON object. Throws `notJson`, `tooLarge`, `tooDeep`, `brokenJson` or `invalidInput`. */
export async function readBody(request: Request): Promise<Record<string, unknown>> {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody)
    throw new Failure('tooLarge')
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    throw new Failure('notJson')
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > largestBody) throw new Failure('tooLarge')
  const text = decode(bytes)
  if (nestingDepth(text) > deepestBody) throw new Failure('tooDeep')
  const value = cleanText(parse(text))
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Failure('invalidInput')
  return value as Record<string, unknown>
}
