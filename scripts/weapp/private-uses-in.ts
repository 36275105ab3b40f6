import { type Node, parse } from 'acorn'
import { privateInterfaces } from './private-interfaces.ts'

type Fields = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Fields).type === 'string'

function* nodesOf(node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) yield* nodesOf(child)
}

const textOf = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined
  const { type, name, value } = node as unknown as Fields
  if (type === 'Identifier') return String(name)
  return type === 'Literal' && typeof value === 'string' ? value : undefined
}

/** `wx.name`, `wx['name']`: whoever calls it, by whatever name they have `wx`. */
function memberOf(node: Node): string | undefined {
  const { property, computed } = node as unknown as Fields
  return computed && isNode(property) && property.type === 'Identifier'
    ? undefined
    : textOf(property)
}

/** `{ openType: 'x|y' }` is two buttons, `{ scope: 'x' }` a permission, `{ type: 'nickname' }` an input; `{ name } = wx` takes one. */
function ofProperty(node: Node): readonly string[] {
  const { key, value } = node as unknown as Fields
  const name = textOf(key) ?? ''
  const given = isNode(value) && value.type === 'Literal' ? (textOf(value) ?? '') : undefined
  if (given === undefined) return []
  if (/^open-?type$/i.test(name)) return given.split('|').map((one) => `button.${one}`)
  if (name === 'type') return [`input.${given}`]
  return name === 'scope' ? [given] : []
}

function namesAt(node: Node): readonly (string | undefined)[] {
  if (node.type === 'MemberExpression') return [memberOf(node)]
  if (node.type === 'Property') return ofProperty(node)
  if (node.type !== 'ObjectPattern') return []
  const { properties } = node as unknown as { readonly properties: readonly Fields[] }
  return properties.map(({ key }) => textOf(key))
}

const inScript = (source: string): readonly (string | undefined)[] =>
  [...nodesOf(parse(source, { ecmaVersion: 'latest', allowReturnOutsideFunction: true }))].flatMap(
    namesAt,
  )

/** Components, and what a template asks for without any script. */
const inTemplate = (source: string): readonly string[] => [
  ...[...source.matchAll(/<([a-z-]+)/g)].map(([, tag = '']) => tag),
  ...[...source.matchAll(/open-type="([\w|]+)"/g)].flatMap(([, types = '']) =>
    types.split('|').map((type) => `button.${type}`),
  ),
  ...[...source.matchAll(/<input[^>]* type="(\w+)"/g)].map(([, type]) => `input.${type}`),
]

/** Which of WeChat's private interfaces a file of a build uses. */
export function privateUsesIn(file: string, source: string): readonly string[] {
  const names = file.endsWith('.js') ? inScript(source) : inTemplate(source)
  return [...new Set(names)].filter(
    (name) => name !== undefined && privateInterfaces.has(name),
  ) as string[]
}
