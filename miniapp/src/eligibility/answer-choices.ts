import type { FactDef, FactValue } from '@cgt/shared/eligibility/fact'
import type { Option } from '../ui/Choices'

const yesNo: readonly Option[] = [
  { value: 'true', label: '是' },
  { value: 'false', label: '不是' },
]

const howMany: readonly Option[] = [
  { value: '0', label: '没有' },
  ...[1, 2, 3, 4, 5].map((count) => ({ value: String(count), label: `有 ${count} 个` })),
]

/** The answers one taps; `undefined` for facts that are typed. */
export function choicesOf({ type }: FactDef): readonly Option[] | undefined {
  if (type.kind === 'boolean') return yesNo
  if (type.kind === 'records') return howMany
  return 'values' in type ? type.values : undefined
}

/** What a tapped answer means. A list of records begins empty: its fields are asked one by one. */
export function tappedValue({ type }: FactDef, tapped: string): FactValue {
  if (type.kind === 'boolean') return tapped === 'true'
  if (type.kind === 'records') return Array.from({ length: Number(tapped) }, () => ({}))
  return tapped
}

/** The tapped answer that stands for a known value. */
export function tappedOf({ type }: FactDef, value: FactValue | undefined): string | undefined {
  if (value === undefined) return undefined
  if (type.kind === 'records') return Array.isArray(value) ? String(value.length) : undefined
  return String(value)
}
