import type { Combination } from '@cgt/shared/eligibility/combination'
import type { Ask, Evaluation } from '@cgt/shared/eligibility/evaluation'
import type { Facts } from '@cgt/shared/eligibility/fact'
import type { IsoDate } from '@cgt/shared/eligibility/key'
import type { RulePack } from '@cgt/shared/eligibility/policy'
import { useMemo } from 'react'
import { useStored } from '../platform/stored'
import { type Role, useOccasion } from './occasion'
import { type PackIndex, usePackIndex, useRulePack } from './PackProvider'
import { phoneFacts } from './phone-facts'
import { type Judge, useJudge } from './use-judge'

/** Every policy's answer for one person on one day, computed on this phone. */
export interface Screened {
  readonly index: PackIndex
  readonly evaluations: readonly Evaluation[]
  /** Best first. */
  readonly asks: readonly Ask[]
  /** For each kind of benefit, the most that may lawfully be had together. */
  readonly best: readonly Combination[]
  readonly counts: {
    readonly fits: number
    readonly settled: number
    readonly open: number
  }
}

const isOpen = ({ verdict }: Evaluation) => verdict === 'undetermined'
const fits = ({ verdict }: Evaluation) => verdict === 'eligible' || verdict === 'needsJudgement'

function countsOf(evaluations: readonly Evaluation[]): Screened['counts'] {
  const open = evaluations.filter(isOpen).length
  return { fits: evaluations.filter(fits).length, settled: evaluations.length - open, open }
}

function screen(
  judge: Judge,
  pack: RulePack,
  index: PackIndex,
  role: Role,
  facts: Facts,
  asOf: IsoDate,
): Screened {
  const { evaluations, ask, best } = judge(pack, role, facts, asOf)
  return { index, evaluations, asks: ask, best, counts: countsOf(evaluations) }
}

const askKey = ({ fact, record }: Ask) => `${fact}#${record ?? ''}`

/** Only some of the policies, and only what they still wait for. */
export function narrowTo(screening: Screened, keep: (evaluation: Evaluation) => boolean): Screened {
  const evaluations = screening.evaluations.filter(keep)
  const waiting = new Set(evaluations.flatMap(({ ask }) => ask.map(askKey)))
  const asks = screening.asks.filter((ask) => waiting.has(askKey(ask)))
  return { ...screening, evaluations, asks, counts: countsOf(evaluations) }
}

function useScreeningFor(role: Role | undefined) {
  const { asOf } = useOccasion()
  const facts = useStored(phoneFacts)
  const rules = useRulePack()
  const engine = useJudge()
  const { data: pack } = rules
  const { data: judge } = engine
  const index = usePackIndex(pack)
  const screening = useMemo(
    () => judge && pack && index && role && screen(judge, pack, index, role, facts, asOf),
    [judge, pack, index, role, facts, asOf],
  )
  return {
    screening,
    error: pack && judge ? null : (rules.error ?? engine.error),
    retry: () => {
      void rules.refetch()
      void engine.refetch()
    },
  }
}

/** The screening for the role one acts in. */
export const useScreening = () => useScreeningFor(useOccasion().role)

/** The screening that holds one policy, whichever role it is for; without one, the role's own. */
export function useScreeningOf(policyId: string | undefined) {
  const { data: pack } = useRulePack()
  const { role } = useOccasion()
  return useScreeningFor(pack?.policies.find(({ id }) => id === policyId)?.subject ?? role)
}
