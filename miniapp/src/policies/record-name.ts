import type { FactDef, FactKey, Facts } from '@cgt/shared/eligibility/fact'
import { type FactPlace, knownValue, recordsOf } from '../eligibility/phone-facts'
import { factText } from '../eligibility/words'

/** Which record a question is about: 技能证书 第 1 个,共 2 个 · 中级工. */
export function recordName(
  { in: within }: FactPlace,
  facts: Facts,
  defs: ReadonlyMap<FactKey, FactDef>,
): string | undefined {
  if (!within) return undefined
  const { list, record } = within
  const records = recordsOf(facts, list)
  const known = Object.entries(records[record] ?? {}).flatMap(([field, input]) => {
    const def = defs.get(`${list}.${field}`)
    const named = def && ('values' in def.type || def.type.kind === 'text')
    return named && knownValue(input) !== undefined ? [factText(def, input)] : []
  })
  const name = defs.get(list)?.label ?? ''
  const which = records.length > 1 ? `第 ${record + 1} 个，共 ${records.length} 个` : ''
  return [name, which, known[0]].filter(Boolean).join(' · ')
}
