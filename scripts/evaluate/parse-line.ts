import { RequestFault } from './request-fault.ts'

// in valid JSON a brace outside a text opens or closes an object, and a text before a colon is a key
const TOKEN = /("[^"\\]*(?:\\.[^"\\]*)*")\s*(:?)|[{}]/g

/** The first key that valid JSON gives twice in one object: `JSON.parse` would keep the last without a word. */
function repeatedKey(json: string): string | undefined {
  const open: Set<string>[] = []
  for (const [token, text = '', colon] of json.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set())
    if (token === '}') open.pop()
    if (!colon) continue
    const keys = open.at(-1)
    const key: string = JSON.parse(text)
    if (keys?.has(key)) return key
    keys?.add(key)
  }
  return undefined
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/**
 * One line's request, whose fields are still to be read.
 *
 * @throws RequestFault for what is no JSON object, and for a key given twice.
 */
export function parseLine(line: string): Readonly<Record<string, unknown>> {
  const request = parse(line)
  if (typeof request !== 'object' || request === null || Array.isArray(request))
    throw new RequestFault('不是一个 JSON 对象 {policyId, asOf, facts}')
  const repeated = repeatedKey(line)
  if (repeated !== undefined) throw new RequestFault(`「${repeated}」写了两遍，只能留一个`)
  return request as Readonly<Record<string, unknown>>
}
