import type { Node } from 'acorn'

type Fields = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Fields).type === 'string'

const childrenOf = (node: Node): readonly (readonly [field: string, child: Node])[] =>
  Object.entries(node).flatMap(([field, value]) =>
    (Array.isArray(value) ? value : [value]).filter(isNode).map((child) => [field, child] as const),
  )

/** `a.name` and `{ name: 1 }` name no variable. */
const isPropertyName = (parent: Node, field: string): boolean => {
  const { computed } = parent as unknown as Fields
  return (
    !computed &&
    ((parent.type === 'MemberExpression' && field === 'property') ||
      (/^(Property|MethodDefinition)$/.test(parent.type) && field === 'key'))
  )
}

/** Where a variable gets its name: parameters, `var`, function and class names, `catch`. */
const isDeclaration = (parent: Node, field: string): boolean =>
  field === 'params' ||
  field === 'param' ||
  (field === 'id' && /Declarator|Function|Class/.test(parent.type))

export interface NameUse {
  readonly name: string
  readonly node: Node
  readonly parent: Node
}

type Role = 'property' | 'known' | 'use'

/** A name asked for by `typeof` counts as known, as does one that the script declares anywhere. */
function roleOf(parent: Node, field: string): Role {
  if (isPropertyName(parent, field)) return 'property'
  const { operator } = parent as unknown as Fields
  return isDeclaration(parent, field) || operator === 'typeof' ? 'known' : 'use'
}

function visit(node: Node, parent: Node, field: string, see: (role: Role, use: NameUse) => void) {
  if (node.type === 'Identifier') {
    const { name } = node as unknown as { readonly name: string }
    see(roleOf(parent, field), { name, node, parent })
    return
  }
  for (const [childField, child] of childrenOf(node)) visit(child, node, childField, see)
}

/** Names a script takes from outside itself, and uses without asking whether they are there. */
export function freeNames(program: Node): readonly NameUse[] {
  const uses: NameUse[] = []
  const known = new Set<string>()
  visit(program, program, '', (role, use) => {
    if (role === 'known') known.add(use.name)
    if (role === 'use') uses.push(use)
  })
  return uses.filter(({ name }) => !known.has(name))
}
