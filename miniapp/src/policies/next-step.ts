import type { CriterionResult, Evaluation, Flip, Outcome } from '@cgt/shared/eligibility/evaluation'
import type { FactDef, FactKey } from '@cgt/shared/eligibility/fact'
import type { Policy } from '@cgt/shared/eligibility/policy'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { prose } from '../ui/prose'
import { versionOn } from './amount-text'
import { spokenNeed } from './spoken-need'

type Facts = ReadonlyMap<FactKey, FactDef>

/** The innermost criterion that a refusal, or an open answer, rests on: «累计缴失业保险满 12 个月». */
function decidingLabel(result: CriterionResult | undefined, outcome: Outcome): string | undefined {
  if (result?.outcome !== outcome) return undefined
  const below = [...(result.children ?? []), ...(result.records ?? []).map((one) => one.result)]
  const inner = below.map((one) => decidingLabel(one, outcome))
  return inner.find((label) => label !== undefined) ?? result.label
}

function flipSentence({ fact, words }: Flip, facts: Facts): string {
  const def = facts.get(fact)
  return `${def?.label ?? '有一项'}变成「${spokenNeed(words)}」就符合`
}

function refusal({ eligibleFrom, flips, criteria }: Evaluation, facts: Facts): string {
  if (eligibleFrom) return `${calendarDate(eligibleFrom)}起符合，到时再来`
  const flip = flips.find((one) => one.actionable)
  if (flip) return flipSentence(flip, facts)
  const label = decidingLabel(criteria, 'notMet')
  return label ? `不满足：${prose(label)}` : '现有情况不符合'
}

function question({ ask, criteria }: Evaluation, facts: Facts): string {
  const first = ask.find(({ affects }) => affects === 'verdict') ?? ask[0]
  const asked = first && facts.get(first.fact)?.question
  if (asked) return `还需确认：${asked}`
  const label = decidingLabel(criteria, 'unknown')
  return label ? `还不清楚：${prose(label)}` : '还需确认几件事'
}

const where = (policy: Policy, asOf: string) => {
  const place = versionOn(policy, asOf)?.procedure.where[0]
  return place ? `去办：${prose(place)}` : '没查到去哪办，先问当地工会'
}

/** The one thing to do next about a policy, in a sentence. */
export function nextStep(evaluation: Evaluation, policy: Policy, facts: Facts): string {
  switch (evaluation.verdict) {
    case 'eligible':
      return where(policy, evaluation.asOf)
    case 'needsJudgement':
      return '条件都对得上，最后由主管单位审定'
    case 'undetermined':
      return question(evaluation, facts)
    case 'notEligible':
      return refusal(evaluation, facts)
    case 'alreadyReceives':
      return '已经享受过，这次不能再领'
    case 'excluded':
      return '与已享受的另一项不能同时领'
    case 'notOpen':
      return '还没到受理的时候'
    case 'closed':
      return '已过期或已停办，续期待核实'
  }
}
