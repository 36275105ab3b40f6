import { spanOf } from './amount-span.ts'
import { amountWords } from './amount-words.ts'
import type { CompiledVersion } from './compile.ts'
import type { Amount } from './evaluation.ts'
import type { Situation } from './situation.ts'

/**
 * What each benefit comes to, as an interval over the unknown facts; kinds are never added together. What comes to
 * nothing is left out beside what may come to something.
 */
export function amountsOf(version: CompiledVersion, { s, pack }: Situation): Amount[] {
  const all = version.benefits.flatMap(({ benefit, amount }): Amount[] => {
    if (!amount) return []
    const [low, high] = spanOf(amount, s, pack.index) ?? [0, Number.POSITIVE_INFINITY]
    const one = {
      kind: benefit.kind,
      lowFen: Number.isFinite(low) ? Math.max(0, low) : 0,
      highFen: Number.isFinite(high) ? Math.max(0, high) : null,
      ...(benefit.per ? { per: benefit.per } : {}),
      words: amountWords(amount, s),
    }
    return [one]
  })
  const some = all.filter(({ highFen }) => highFen !== 0)
  return some.length > 0 ? some : all
}
