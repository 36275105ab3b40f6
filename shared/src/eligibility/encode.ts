import { fromDay, fromMonth, toDay, toMonth } from './dates.ts'
import type { FactType, FactValue } from './fact.ts'
import type { Cell, Field } from './fact-index.ts'

/** Why a value cannot be read, in plain words. */
export interface Unreadable {
  readonly unreadable: string
}

const no = (unreadable: string): Unreadable => ({ unreadable })

function inUnits(type: FactType): string {
  if (type.kind === 'money') return '，单位是分（1,500 元写 150000）'
  if (type.kind === 'ratio') return '，单位是万分之一（80% 写 8000）'
  return 'unit' in type && type.unit !== undefined ? `（单位：${type.unit}）` : ''
}

function number(type: FactType, raw: unknown): Cell | Unreadable {
  if (!Number.isSafeInteger(raw)) return no(`应为整数${inUnits(type)}`)
  const { min, max } = type as { min?: number; max?: number }
  const value = raw as number
  if (min !== undefined && value < min)
    return no(min === 0 ? '不能是负数' : `不能小于 ${min}${inUnits(type)}`)
  if (max !== undefined && value > max) return no(`不能大于 ${max}${inUnits(type)}`)
  return value
}

function choice(field: Field, raw: unknown): Cell | Unreadable {
  const code = typeof raw === 'string' ? field.codes.get(raw) : undefined
  return code ?? no(`没有「${String(raw)}」这个选项，可选：${[...field.codes.keys()].join('、')}`)
}

function set(field: Field, raw: unknown): Cell | Unreadable {
  if (!Array.isArray(raw)) return no(`应为列表，可选：${[...field.codes.keys()].join('、')}`)
  let bits = 0
  for (const one of raw) {
    const bit = choice(field, one)
    if (typeof bit !== 'number') return bit
    bits |= bit
  }
  return bits
}

function text(raw: unknown, shape: RegExp, wanted: string): string | Unreadable {
  return typeof raw === 'string' && shape.test(raw) ? raw : no(`应为${wanted}`)
}

function dated(raw: unknown, read: (text: string) => number | undefined, wanted: string) {
  return (typeof raw === 'string' ? read(raw) : undefined) ?? no(`应为${wanted}`)
}

/** A scalar value as the engine holds it. */
export function encode(field: Field, raw: unknown): Cell | Unreadable {
  if (raw === null) return no('是空的：不知道就不写这一项')
  switch (field.kind) {
    case 'boolean':
      return typeof raw === 'boolean' ? Number(raw) : no('应为 true 或 false')
    case 'date':
      return dated(raw, toDay, '日期 YYYY-MM-DD')
    case 'month':
      return dated(raw, toMonth, '月份 YYYY-MM')
    case 'enum':
    case 'orderedEnum':
      return choice(field, raw)
    case 'set':
      return set(field, raw)
    case 'region': {
      const code = text(raw, /^[1-9]\d{5}$/, '六位行政区划代码，写成文字，如 "533423"')
      return typeof code === 'string' ? Number(code) : code
    }
    case 'text':
      return text(raw, /\S/, '文字')
    case 'records':
      return no('应为记录列表')
    default:
      return number(field.def.type, raw)
  }
}

/** The value as it was given. */
export function decode(field: Field, cell: Cell): FactValue {
  const { type } = field.def
  if (typeof cell !== 'number') return cell as string
  switch (type.kind) {
    case 'boolean':
      return cell === 1
    case 'date':
      return fromDay(cell)
    case 'month':
      return fromMonth(cell)
    case 'enum':
    case 'orderedEnum':
      return type.values[cell]?.value ?? String(cell)
    case 'set':
      return type.values.filter((_, i) => cell & (1 << i)).map((each) => each.value)
    case 'region':
      return String(cell)
    default:
      return cell
  }
}
