import type { FactDef, FactType, FactValue } from '@cgt/shared/eligibility/fact'

export type Typed = { readonly value: FactValue } | { readonly wrong: string }

interface Range {
  readonly min?: number
  readonly max?: number
}

const scales = { integer: 1, money: 100, ratio: 100 } as const

const scaled = (bound: number | undefined, scale: number) =>
  bound === undefined ? undefined : bound / scale

function rangeWords({ min, max }: Range, scale: number, unit: string) {
  const low = scaled(min, scale)
  const high = scaled(max, scale)
  if (low !== undefined && high !== undefined) return `请填 ${low} 到 ${high} ${unit}之间的数`
  if (low !== undefined) return `请填不小于 ${low} ${unit}的数`
  return high === undefined ? '请填数字' : `请填不大于 ${high} ${unit}的数`
}

const within = (value: number, { min, max }: Range) =>
  (min === undefined || value >= min) && (max === undefined || value <= max)

function readNumber(type: FactType & Range, kind: keyof typeof scales, text: string): Typed {
  const scale = scales[kind]
  const pattern = scale === 1 ? /^-?\d{1,12}$/ : /^-?\d{1,12}(\.\d{1,2})?$/
  const plain = text.replace(/[,,\s¥%]/g, '')
  if (!pattern.test(plain)) return { wrong: scale === 1 ? '请填整数' : '请填数字，最多两位小数' }
  const value = Math.round(Number(plain) * scale)
  return within(value, type) ? { value } : { wrong: rangeWords(type, scale, unitOf(type)) }
}

/** 个月, 元, %: what stands after the number. */
export function unitOf(type: FactType): string {
  if (type.kind === 'money') return '元'
  if (type.kind === 'ratio') return '%'
  return type.kind === 'integer' ? (type.unit ?? '') : ''
}

/** Reads what was typed for a number, text, date or month. */
export function readTyped({ type }: FactDef, text: string): Typed {
  const trimmed = text.trim()
  if (trimmed === '') return { wrong: '还没填' }
  if (type.kind === 'integer' || type.kind === 'money' || type.kind === 'ratio')
    return readNumber(type, type.kind, trimmed)
  if (type.kind === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return { wrong: '请选日期' }
  if (type.kind === 'month' && !/^\d{4}-\d{2}$/.test(trimmed)) return { wrong: '请选月份' }
  return { value: trimmed.normalize('NFC') }
}

/** A known value as it would be typed. */
export function typedOf({ type }: FactDef, value: FactValue | undefined): string {
  if (value === undefined) return ''
  return type.kind === 'money' || type.kind === 'ratio'
    ? String(Number(value) / 100)
    : String(value)
}
