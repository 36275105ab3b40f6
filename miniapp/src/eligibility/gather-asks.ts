import type { Expression } from '@cgt/shared/eligibility/criterion'
import type { Ask } from '@cgt/shared/eligibility/evaluation'
import type { FactDef, FactKey, Facts } from '@cgt/shared/eligibility/fact'

function countedList(derive: Expression | undefined): FactKey | undefined {
  if (typeof derive !== 'object') return undefined
  if ('count' in derive) return derive.count.list
  if ('largest' in derive) return derive.largest.list
  return 'sum' in derive ? derive.sum.list : undefined
}

/**
 * Asks once for a list nobody has told of, instead of for every figure counted over it: «以前领过哪些补贴?
 * 没有» answers them all.
 */
export function gatherAsks(
  asks: readonly Ask[],
  defs: ReadonlyMap<FactKey, FactDef>,
  facts: Facts,
): readonly Ask[] {
  const gathered = new Map<string, Ask>()
  for (const ask of asks) {
    const list = countedList(defs.get(ask.fact)?.derive)
    const one: Ask =
      list !== undefined && facts[list] === undefined ? { fact: list, affects: ask.affects } : ask
    const key = `${one.fact}#${one.record ?? ''}`
    const known = gathered.get(key)
    if (!known || known.affects === 'amount') gathered.set(key, one)
  }
  return Array.from(gathered.values())
}
