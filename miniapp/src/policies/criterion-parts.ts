import type { CriterionResult } from '@cgt/shared/eligibility/evaluation'
import type { PolicyVersion } from '@cgt/shared/eligibility/policy'

/** What must hold together, as a person counts it: an alternative within counts once. */
export function partsOf(
  result: CriterionResult | undefined,
  version: PolicyVersion | undefined,
): readonly CriterionResult[] {
  if (!result) return []
  const together = version !== undefined && 'all' in version.when
  return together && result.children?.length ? result.children : [result]
}

/** 8 条都满足; 5 / 8 条满足; of a single one, 条件满足. */
export function partsText(parts: readonly CriterionResult[]): string {
  const met = parts.filter(({ outcome }) => outcome === 'met').length
  if (met === 1 && parts.length === 1) return '条件满足'
  return met === parts.length ? `${met} 条都满足` : `${met} / ${parts.length} 条满足`
}
