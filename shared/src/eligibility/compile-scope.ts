import { criterion } from './criterion-node.ts'
import { expression } from './expression.ts'
import type { PackScope, Scope } from './scope.ts'

/** The scope of one policy version, with the compilers of its parts. */
export function newScope(
  pack: PackScope,
  region: string,
  { term, taken }: Pick<Scope, 'term' | 'taken'> = {},
): Scope {
  const make = (rest: Pick<Scope, 'used' | 'derived'>): Scope => {
    const scope: Scope = {
      ...pack,
      ...rest,
      region: Number(region),
      required: new Set(),
      byId: new Map(),
      expr: (source, want) => expression(scope, source, want),
      node: (source) => criterion(scope, source),
      apart: () => make(rest),
      ...(term ? { term } : {}),
      ...(taken ? { taken } : {}),
    }
    return scope
  }
  return make({ used: [], derived: new Map() })
}
