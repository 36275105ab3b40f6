import type { Criterion } from '@cgt/shared/eligibility/criterion'
import type { PolicyVersion } from '@cgt/shared/eligibility/policy'

function below(criterion: Criterion): readonly Criterion[] {
  if ('all' in criterion) return criterion.all
  if ('any' in criterion) return criterion.any
  if ('not' in criterion) return [criterion.not]
  if ('of' in criterion && 'atLeast' in criterion) return criterion.of
  if ('unless' in criterion) return [criterion.base, ...criterion.unless]
  if ('some' in criterion) return [criterion.some.that]
  return 'every' in criterion ? [criterion.every.that] : []
}

export interface GroupLook {
  readonly words: string | undefined
  /** One branch is enough: once one holds, the rest no longer matters. */
  readonly either: boolean
}

function wordsOf(criterion: Criterion): string | undefined {
  if ('any' in criterion) return '下面有一项就行'
  if ('atLeast' in criterion) return `下面至少要有 ${criterion.atLeast} 项`
  if ('unless' in criterion) return '第一项要满足，后面的是例外'
  if ('not' in criterion) return '下面这项不能有'
  if ('some' in criterion) return '要有一个同时满足下面各项'
  if ('every' in criterion) return '每一个都要满足下面各项'
  return 'all' in criterion ? '下面各项都要满足' : undefined
}

/** How a group of criteria hangs together, by its id: 下面有一项就行. */
export function groupLooks(version: PolicyVersion | undefined): ReadonlyMap<string, GroupLook> {
  const looks = new Map<string, GroupLook>()
  const walk = (criterion: Criterion) => {
    const own = wordsOf(criterion)
    // A label may say it itself: 有一本证书满足下面各条.
    const words = criterion.label.includes('下面') ? undefined : own
    if (own) looks.set(criterion.id, { words, either: 'any' in criterion })
    for (const inner of below(criterion)) walk(inner)
  }
  if (version) walk(version.when)
  return looks
}
