import { spanOf } from './amount-span.ts'
import { amountWords } from './amount-words.ts'
import type { CompiledVersion } from './compile.ts'
import type { Amount } from './evaluation.ts'
import type { Situation } from './situation.ts'

/** What each benefit comes to, as an interval over the unknown facts; kinds are never added together. */
export function amountsOf(version: CompiledVersion, { s, pack }: Situation): Amount[] {
  return version.benefits.flatMap(({ benefit, amount }) => {
    if (!amount) return []
    const [low, high] = spanOf(amount, s, pack.index) ?? [0, Number.POSITIVE_INFINITY]
    return {
      kind: benefit.kind,
      lowFen: Number.isFinite(low) ? Math.max(0, low) : 0,
      highFen: Number.isFinite(high) ? Math.max(0, high) : null,
      ...(benefit.per ? { per: benefit.per } : {}),
      words: amountWords(amount, s),
    }
  })
}
