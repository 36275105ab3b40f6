import type {
  FactDef,
  FactInput,
  FactSource,
  FactType,
  FactValue,
} from '@cgt/shared/eligibility/fact'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { yuan } from '@cgt/shared/values/money'
import { ratioText } from '../ui/money-text'
import { placeName } from '../ui/place-name'
import { isDeclined, knownValue } from './phone-facts'

const labelOf = (type: FactType, value: unknown) =>
  'values' in type ? type.values.find((choice) => choice.value === value)?.label : undefined

const setText = (type: FactType, values: readonly unknown[]) =>
  values.length === 0 ? '都没有' : values.map((value) => labelOf(type, value) ?? value).join('、')

const texts: { readonly [Kind in FactType['kind']]: (value: FactValue, type: FactType) => string } =
  {
    integer: (value, type) =>
      'unit' in type && type.unit ? `${value} ${type.unit}` : String(value),
    money: (value) => yuan(Number(value)),
    ratio: (value) => ratioText(Number(value)),
    date: (value) => calendarDate(String(value)),
    month: (value) => calendarDate(String(value)),
    boolean: (value) => (value ? '是' : '否'),
    enum: (value, type) => labelOf(type, value) ?? String(value),
    orderedEnum: (value, type) => labelOf(type, value) ?? String(value),
    set: (value, type) => setText(type, Array.isArray(value) ? value : []),
    region: (value) => placeName(String(value)),
    text: (value) => String(value),
    records: (value) => (Array.isArray(value) && value.length > 0 ? `${value.length} 个` : '没有'),
  }

/** A fact's value as a person says it; «不清楚» where they could not. */
export function factText({ type }: FactDef, input: FactInput | undefined): string {
  if (isDeclined(input)) return '不清楚'
  const value = knownValue(input)
  return value === undefined ? '还没填' : texts[type.kind](value, type)
}

export const sourceText: Readonly<Record<FactSource, string>> = {
  selfDeclared: '自己填的',
  unionRecord: '工会登记',
  certifiedRegistry: '官方登记',
}
