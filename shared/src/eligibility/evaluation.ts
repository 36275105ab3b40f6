import type { Cite } from './criterion.ts'
import type { FactKey, FactValue, IsoDate } from './fact.ts'
import type { BenefitKind } from './policy.ts'

export type Verdict =
  | 'eligible'
  | 'notEligible'
  | 'undetermined'
  | 'needsJudgement'
  | 'notOpen'
  | 'closed'
  | 'alreadyReceives'
  | 'excluded'

export type Outcome = 'met' | 'notMet' | 'unknown' | 'judgement'

export interface CriterionResult {
  readonly id: string
  readonly label: string
  readonly outcome: Outcome
  /** What is known, in words: «36 个月»; absent when unknown. */
  readonly have?: string
  /** What is required, in words: «≥ 12 个月». */
  readonly need?: string
  readonly cite?: Cite
  readonly children?: readonly CriterionResult[]
  /** For a test over records: one result per record looked at. */
  readonly records?: readonly { readonly index: number; readonly result: CriterionResult }[]
}

/** A fact worth asking. `record` is the index in its list. */
export interface Ask {
  readonly fact: FactKey
  readonly record?: number
  readonly affects: 'verdict' | 'amount'
}

/** One fact, alone, that would turn a refusal round. */
export interface Flip {
  readonly fact: FactKey
  readonly record?: number
  readonly to: FactValue
  /** The value in words: «≥ 12 个月». */
  readonly words: string
  readonly actionable: boolean
  readonly verdict: Verdict
}

export interface Amount {
  readonly kind: BenefitKind
  readonly lowFen: number
  /** `null`: no ceiling is known. */
  readonly highFen: number | null
  readonly per?: string
  /** How it was computed: «按证书等级:四级 ¥1,500». */
  readonly words: string
}

export interface Receipt {
  readonly engine: string
  readonly policyId: string
  readonly policyHash: string
  readonly versionFrom: IsoDate | null
  readonly asOf: IsoDate
  readonly factsHash: string
  readonly parameters: readonly {
    readonly key: string
    readonly region: string
    readonly from: IsoDate
    /** SHA-256 of the value's canonical JSON. */
    readonly hash: string
  }[]
  readonly verdict: Verdict
}

/** One policy's answer; what lies under each name is worked out when it is first read. */
export interface Evaluation {
  readonly policyId: string
  readonly asOf: IsoDate
  readonly verdict: Verdict
  /** Absent when no version was in force. */
  readonly criteria?: CriterionResult | undefined
  readonly ask: readonly Ask[]
  readonly flips: readonly Flip[]
  /** The first day on which the verdict turns eligible by itself, all else unchanged. */
  readonly eligibleFrom?: IsoDate | undefined
  readonly amounts: readonly Amount[]
  /** The case-split hit its bound: the answer is sound but may be over-cautious. */
  readonly bounded: boolean
  readonly receipt: Receipt
}
