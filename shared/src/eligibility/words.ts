import { partsOf } from './dates.ts'
import type { FactType } from './fact.ts'
import type { Field } from './fact-index.ts'
import type { Value } from './node.ts'

/** ¥1,500 or ¥1,500.50, from integer 分. */
export function moneyWords(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100)
  const cents = Math.abs(fen) % 100
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}¥${grouped}${cents ? `.${String(cents).padStart(2, '0')}` : ''}`
}

/** 550 ten-thousandths are 5.5%. */
export const ratioWords = (ratio: number): string => `${ratio / 100}%`

/** 2025年7月26日 */
export function dateWords(day: number): string {
  const [year, month, date] = partsOf(day)
  return `${year}年${month}月${date}日`
}

const labelled = (type: FactType, code: number): string =>
  ('values' in type ? type.values[code]?.label : undefined) ?? '未列出的选项'

function setWords(type: FactType, bits: number): string {
  const labels = 'values' in type ? type.values.filter((_, i) => bits & (1 << i)) : []
  return labels.map((choice) => choice.label).join('、') || '无'
}

/** A value as a person reads it. */
export function valueWords(field: Field | undefined, value: Value): string {
  if (typeof value === 'string' || !field) return String(value)
  const { type } = field.def
  switch (type.kind) {
    case 'money':
      return moneyWords(value)
    case 'ratio':
      return ratioWords(value)
    case 'date':
      return dateWords(value)
    case 'month':
      return `${Math.floor(value / 12)}年${(value % 12) + 1}月`
    case 'boolean':
      return value ? '是' : '否'
    case 'enum':
    case 'orderedEnum':
      return labelled(type, value)
    case 'set':
      return setWords(type, value)
    case 'integer':
      return type.unit ? `${value} ${type.unit}` : String(value)
    default:
      return String(value)
  }
}

/** A span of values: «≥ 12 个月», «2025年1月1日 至 2025年12月31日». */
export function rangeWords(field: Field | undefined, lo: number, hi: number): string {
  const words = (value: number): string => valueWords(field, value)
  if (lo === hi) return words(lo)
  if (hi === Number.POSITIVE_INFINITY) return `≥ ${words(lo)}`
  if (lo === Number.NEGATIVE_INFINITY) return `≤ ${words(hi)}`
  return `${words(lo)} 至 ${words(hi)}`
}
