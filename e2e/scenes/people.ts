import type { Facts } from '@cgt/shared/eligibility/fact'
import { town } from '../../scripts/stack/town.ts'
import type { Kept } from '../browser/visitor.ts'

/** The day the fitter asks about: the policy of 2025 was in force. */
export const asOf = '2025-06-15'

const toldBy = (phone: string): Facts => {
  const person = town.find((one) => one.phone === phone)
  return Object.fromEntries(
    Object.entries(person?.facts ?? {}).map(([key, answer]) => [
      key,
      'value' in answer ? { value: answer.value, source: 'selfDeclared', asOf } : answer,
    ]),
  ) as Facts
}

/** Has opened the app for the first time. */
export const nobody: Kept = {}

/** 和师傅 of the demonstration town, who has answered already. */
export const fitter: Kept = {
  facts: toldBy('13800000001'),
  occasion: { role: 'worker', asOf },
}

/** A worker about to answer the first question. */
export const newWorker: Kept = { occasion: { role: 'worker', asOf }, topics: { worker: [] } }

/** An enterprise officer about to answer the first question. */
export const officer: Kept = {
  occasion: { role: 'enterprise', asOf },
  topics: { enterprise: [] },
}

/** Has said that there is one certificate, and nothing about it yet. */
export const holder: Kept = {
  facts: { cert: { value: [{}], source: 'selfDeclared', asOf } },
  occasion: { role: 'worker', asOf },
  topics: { worker: [] },
  screening: [{ place: { fact: 'cert' } }],
}
