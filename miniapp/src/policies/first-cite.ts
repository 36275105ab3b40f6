import type { Cite } from '@cgt/shared/eligibility/criterion'
import type { CriterionResult } from '@cgt/shared/eligibility/evaluation'
import type { Policy } from '@cgt/shared/eligibility/policy'

function firstCite(result: CriterionResult | undefined): Cite | undefined {
  if (!result || result.cite) return result?.cite
  for (const child of result.children ?? []) {
    const found = firstCite(child)
    if (found) return found
  }
  return undefined
}

/** In a few words, what a policy's answer rests on first: 文号 and 条款. */
export function shortCite(criteria: CriterionResult | undefined, { documents }: Policy): string {
  const cite = firstCite(criteria)
  if (!cite) return '没查到原文'
  return [documents[cite.document]?.name, cite.article].filter(Boolean).join('，')
}
