import type { Parameter, ParameterValue } from '../criterion.ts'
import { fromDay, toDay } from '../dates.ts'
import type { IsoDate } from '../fact.ts'
import type { Policy, PolicyVersion } from '../policy.ts'
import { regionsUp } from '../regions.ts'
import { type Finding, reporter } from './finding.ts'
import { lifeOf } from './lives.ts'
import { type Part, versionParts } from './parts.ts'

/** The parameter or named list that a part of a rule looks up. */
export function lookedUp({ node, lists }: Part): string | undefined {
  if (typeof node.param === 'string') return node.param
  if (typeof node.list !== 'string' || lists.includes(node.list)) return undefined
  return Object.keys(node).every((key) => key === 'list' || key === 'at') ? node.list : undefined
}

const isDate = (value: unknown): value is IsoDate =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

const dayAfter = (date: IsoDate): IsoDate => fromDay((toDay(date) ?? 0) + 1)

/** The first day of a life on which none of the values is in force; `undefined` when there is none. */
export function firstDayWithout(
  values: readonly ParameterValue[],
  life: { readonly from: IsoDate; readonly to: IsoDate },
): IsoDate | undefined {
  let day = life.from
  for (const value of [...values].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (value.from > day) return day
    const to = value.to ?? '9999-12-31'
    if (to >= life.to) return undefined
    if (to >= day) day = dayAfter(to)
  }
  return day
}

function valuesFor(parameter: Parameter, policy: Policy, part: Part): readonly ParameterValue[] {
  // a region that a fact gives may be any: then every value counts
  if (part.node.region !== undefined) return parameter.values
  const codes = regionsUp(Number(policy.region)).map((code) => String(code).padStart(6, '0'))
  return parameter.values.filter((value) => codes.includes(value.region))
}

function fault(parameter: Parameter, policy: Policy, version: PolicyVersion, part: Part) {
  const { at } = part.node
  const life = isDate(at) ? { from: at, to: at } : lifeOf(version)
  const day = firstDayWithout(valuesFor(parameter, policy, part), life)
  if (day === undefined) return undefined
  const when = day === '0000-01-01' ? '没有写起始日的那一段' : `${day} 那天`
  return `参数 ${parameter.key} 在 ${policy.region} ${when}没有值，用到它的条件是“待确认”`
}

/** Each parameter has a value on every day a version is in force; one that says why not is listed. */
export function* checkParameters(
  policy: Policy,
  parameters: ReadonlyMap<string, Parameter>,
): Generator<Finding> {
  for (const version of policy.versions)
    for (const part of versionParts(version)) {
      const parameter = parameters.get(lookedUp(part) ?? '')
      if (parameter) yield* checkUse(parameter, policy, version, part)
    }
}

function* checkUse(parameter: Parameter, policy: Policy, version: PolicyVersion, part: Part) {
  const report = reporter(policy.id)
  const words = fault(parameter, policy, version, part)
  if (words === undefined) return
  if (parameter.note !== undefined)
    yield report.warning(`${words}（${parameter.note}）`, part.criterion)
  else yield report.error(`${words}：补上值和出处，或写 note 说明没见到`, part.criterion)
}
