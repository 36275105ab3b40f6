import * as z from 'zod/mini'
import type { FactDef, FactInput, FactKey } from '../eligibility/fact.ts'

/** What sensitive personal information is kept for: each is agreed to on its own. */
export const purpose = z.enum(['situation', 'children', 'staff', 'details'])
export type Purpose = z.output<typeof purpose>

/** The wording that counts now. A person who agreed to an older one is asked again. */
export const wordingVersion: Readonly<Record<Purpose, number>> = {
  situation: 1,
  children: 1,
  staff: 1,
  details: 3,
}

/** Lists of records about others than oneself; of a claim, only what tells which child it was for is sensitive. */
const ofList: Readonly<Record<string, Purpose>> = {
  child: 'children',
  claims: 'children',
  hire: 'staff',
  training: 'staff',
}

const told = (input: FactInput | undefined): unknown => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input
  if ('declined' in input) return undefined
  return 'value' in input ? input.value : undefined
}

/** Tells the purpose that keeping an answer serves; nothing where it holds nothing sensitive. */
export type PurposeOf = (key: FactKey, answer: FactInput) => Purpose | undefined

/** By the catalogue: a sensitive fact, or a list with a record in which one is answered. */
export function openPurposes(defs: readonly FactDef[]): PurposeOf {
  const sensitive = new Set(
    defs.filter(({ sensitivity }) => sensitivity === 'sensitive').map(({ key }) => key),
  )
  const isTold = (list: FactKey, record: object): boolean =>
    Object.entries(record).some(
      ([field, input]: [string, FactInput]) =>
        (sensitive.has(field) || sensitive.has(`${list}.${field}`)) && told(input) !== undefined,
    )
  const holdsSensitive = (key: FactKey, value: unknown): boolean =>
    sensitive.has(key) ||
    (Array.isArray(value) &&
      value.some((record) => typeof record === 'object' && record !== null && isTold(key, record)))
  return (key, answer) => {
    const value = told(answer)
    if (value === undefined || !holdsSensitive(key, value)) return undefined
    return ofList[key.split('.')[0] ?? key] ?? 'situation'
  }
}
