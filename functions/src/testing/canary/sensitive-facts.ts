import type { FactDef } from '@cgt/shared/eligibility/fact'
import type { RulePack } from '@cgt/shared/eligibility/policy'
import type { Answer } from '@cgt/shared/records/recorded-fact'
import type { Canary } from './seek.ts'

interface Told {
  readonly factKey: string
  readonly answer: Answer
  /** The part of the value that is like no other; a yes or a choice has none. */
  readonly canary?: string
}

/** A number, date or text that occurs nowhere else, and some value of any other type. */
function tell({ key, type }: FactDef, nth: number): Told {
  const number = 734_021_900 + nth
  if (type.kind === 'text')
    return { factKey: key, answer: { value: `金丝雀${number}` }, canary: `金丝雀${number}` }
  if (type.kind === 'money' || type.kind === 'ratio')
    return { factKey: key, answer: { value: number }, canary: String(number) }
  if (type.kind === 'set') return { factKey: key, answer: { value: [type.values[0]?.value ?? ''] } }
  return { factKey: key, answer: { value: true } }
}

const lists: readonly Told[] = [
  { factKey: 'child', answer: { value: [{ birthDate: '2019-12-03' }] }, canary: '2019-12-03' },
  {
    factKey: 'hire',
    answer: { value: [{ id: '金丝雀新员工', povertyAlleviated: true }] },
    canary: '金丝雀新员工',
  },
  {
    factKey: 'claims',
    answer: { value: [{ childBirthDate: '2018-04-27', childOrder: 2 }] },
    canary: '2018-04-27',
  },
  { factKey: 'training', answer: { value: [{ povertyAlleviated: true }] } },
]

/** Something for every sensitive fact of the catalogue that a person can tell. */
export function sensitiveFacts({ facts }: RulePack): readonly Told[] {
  const ofLists = new Set(facts.filter(({ type }) => type.kind === 'records').map(({ key }) => key))
  const own = facts.filter(
    ({ sensitivity, subject, type }) =>
      sensitivity === 'sensitive' && !ofLists.has(subject) && type.kind !== 'records',
  )
  return [...own.map(tell), ...lists]
}

export const canariesIn = (told: readonly Told[]): readonly Canary[] =>
  told.flatMap(({ factKey, canary }) =>
    canary === undefined ? [] : [{ field: factKey, value: canary }],
  )
