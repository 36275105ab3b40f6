import type { FactDef } from '@cgt/shared/eligibility/fact'
import type { RulePack } from '@cgt/shared/eligibility/policy'
import * as fc from 'fast-check'

type Given = Record<string, unknown>

const DAYS = ['2021-12-31', '2024-02-29', '2024-08-01', '2025-01-01', '2025-05-10', '2025-12-31']
const REGIONS = ['530000', '530102', '532901', '533423', '510104']
const TEXTS = ['钳工', 'S000053342500001', '毕业年度内自主创业税收政策']
const NUMBERS = [0, 1, 2, 3, 6, 11, 12, 24, 30, 36, 60, 100, 5000, 150000, 3000000]

function numbers({ min = 0, max = 1e12 }: { min?: number; max?: number }) {
  const within = NUMBERS.filter((each) => each >= min && each <= max)
  return fc.constantFrom(min, ...within)
}

/** A value that the fact may have; the numbers are those that rules are made of. */
function drawn({ type }: FactDef): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'boolean':
      return fc.boolean()
    case 'date':
      return fc.constantFrom(...DAYS)
    case 'month':
      return fc.constantFrom(...DAYS.map((day) => day.slice(0, 7)))
    case 'region':
      return fc.constantFrom(...REGIONS)
    case 'text':
      return fc.constantFrom(...TEXTS)
    case 'enum':
    case 'orderedEnum':
      return fc.constantFrom(...type.values.map(({ value }) => value))
    case 'set':
      return fc.subarray(type.values.map(({ value }) => value))
    case 'records':
      throw new TypeError('a list has records, not a value')
    default:
      return numbers(type)
  }
}

/** Facts of which about `missing` in a hundred are not told. */
function told(
  defs: readonly FactDef[],
  missing: number,
  of: (def: FactDef) => fc.Arbitrary<unknown>,
) {
  const each = defs.map((def) =>
    fc
      .tuple(fc.integer({ min: 1, max: 100 }), of(def))
      .map(([roll, value]): [string, unknown][] => (roll > missing ? [[def.key, value]] : [])),
  )
  return fc.tuple(...each).map((pairs): Given => Object.fromEntries(pairs.flat()))
}

/** Made-up people with facts of every kind that a pack defines, of which about `missing` in a hundred are not told. */
export function peopleOf({ facts }: Pick<RulePack, 'facts'>, missing: number): fc.Arbitrary<Given> {
  const lists = new Set(facts.filter(({ type }) => type.kind === 'records').map(({ key }) => key))
  const own = facts.filter(({ subject, derive }) => !lists.has(subject) && !derive)
  const of = (def: FactDef): fc.Arbitrary<unknown> => {
    if (def.type.kind !== 'records') return drawn(def)
    const fields = facts.filter(({ subject, derive }) => subject === def.key && !derive)
    return fc.array(told(fields, missing, drawn), { maxLength: 2 })
  }
  return told(own, missing, of)
}
