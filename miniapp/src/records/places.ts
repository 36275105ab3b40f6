import type { FactDef, FactInput, FactKey, Facts } from '@cgt/shared/eligibility/fact'
import { type FactPlace, placeOf, recordsOf } from '../eligibility/phone-facts'

export interface Told {
  readonly place: FactPlace
  readonly def: FactDef
  readonly input: FactInput
  /** The list that a record's bare value came with: it has the source and the day. */
  readonly list?: FactInput
}

export interface ToldGroup {
  readonly title: string
  readonly told: readonly Told[]
}

type Defs = ReadonlyMap<FactKey, FactDef>

const subjects: Readonly<Record<string, string>> = {
  worker: '我自己',
  enterprise: '我们单位',
  household: '我家里',
}

function toldIn(defs: Defs, list: FactDef, facts: Facts): readonly ToldGroup[] {
  const records = recordsOf(facts, list.key)
  const whole = facts[list.key]
  const groups = records.map((record, index) => ({
    title: records.length > 1 ? `${list.label} · 第 ${index + 1} 个` : list.label,
    told: Object.entries(record).flatMap(([field, input]) => {
      const def = defs.get(`${list.key}.${field}`) ?? defs.get(field)
      return def
        ? [{ place: placeOf(def, index), def, input, ...(whole ? { list: whole } : {}) }]
        : []
    }),
  }))
  return groups.filter(({ told }) => told.length > 0)
}

/** Everything told, by whom or what it is about; keys that no policy knows any more are left out. */
export function toldGroups(facts: Facts, defs: Defs): readonly ToldGroup[] {
  const plain = new Map<string, Told[]>()
  const lists: ToldGroup[] = []
  for (const [fact, input] of Object.entries(facts)) {
    const def = defs.get(fact)
    if (!def) continue
    const title = subjects[def.subject] ?? '其他'
    plain.set(title, [...(plain.get(title) ?? []), { place: { fact }, def, input }])
    if (def.type.kind === 'records') lists.push(...toldIn(defs, def, facts))
  }
  return [...Array.from(plain, ([title, told]) => ({ title, told })), ...lists]
}
