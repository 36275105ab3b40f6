import { type Node, parse } from 'acorn'
import { freeNames, type NameUse } from './free-names.ts'

// Absent in WeChat's app service; what Taro brings itself (window, document, URL …) is not here.
const absent = new Set(
  (
    'process fetch XMLHttpRequest WebSocket Worker localStorage sessionStorage indexedDB caches ' +
    'AbortController AbortSignal TextEncoder TextDecoder structuredClone Blob FormData MessageChannel ' +
    'BroadcastChannel crypto Intl setImmediate'
  ).split(' '),
)

// Methods that iPhones of iOS 12 to 15 have not, and that nothing here brings. `...at(x)` spreads what a function gives.
const tooNew =
  /(?<!\.\.)\.(at|replaceAll|findLast|findLastIndex|toSorted|toReversed|toSpliced|hasOwn|groupBy|allSettled)\(/

interface Call {
  readonly type: string
  readonly callee?: Node
  readonly arguments?: readonly { readonly value?: unknown }[]
}

/** `Function("return this")` is the one text that WeChat runs. */
const makesCode = ({ name, node, parent }: NameUse): boolean => {
  const { type, callee, arguments: given } = parent as Call
  if (name === 'eval') return true
  if (name !== 'Function' || callee !== node || !/^(Call|New)Expression$/.test(type)) return false
  return given?.length !== 1 || given[0]?.value !== 'return this'
}

function problemOf(use: NameUse): string | undefined {
  if (makesCode(use)) return `makes code from text by ${use.name}`
  return absent.has(use.name) ? `uses ${use.name}, which WeChat has not` : undefined
}

/** What of a script would break in WeChat: syntax newer than ES2018, code made from text, names it has not. */
export function scriptProblems(file: string, source: string): readonly string[] {
  let program: Node
  try {
    program = parse(source, { ecmaVersion: 2018, allowReturnOutsideFunction: true })
  } catch (error) {
    return [`${file}: newer than ES2018: ${(error as Error).message}`]
  }
  const newer = tooNew.exec(source)?.[1]
  const found = freeNames(program).flatMap((use) => problemOf(use) ?? [])
  return [
    ...new Set(newer ? [...found, `calls .${newer}(), which older iPhones have not`] : found),
  ].map((problem) => `${file}: ${problem}`)
}
