import type { Cite, Criterion, Expression, Parameter } from './criterion.ts'
import type { FactDef, FactKey, IsoDate } from './fact.ts'

export interface Document {
  /** 文号, or a description where there is none. */
  readonly name: string
  readonly issuer?: string
  readonly date?: IsoDate
  readonly url: string
  /** The words that were read on the page; every cite's sentence must be found in it. */
  readonly excerpt: string
}

/** Amounts of different kinds are never added together. */
export type BenefitKind =
  | 'cash'
  | 'refund'
  | 'taxCredit'
  | 'deduction'
  | 'rate'
  | 'deferral'
  | 'loan'
  | 'insurance'
  | 'service'
  | 'honour'

export interface Benefit {
  readonly kind: BenefitKind
  /** What a person gets, in plain words. */
  readonly words: string
  /** Integer 分; absent where it is not money or no figure was seen. */
  readonly amount?: Expression
  readonly per?: 'once' | 'month' | 'year' | 'record' | 'monthPerRecord' | 'yearPerRecord'
  readonly payee?: Party
  readonly cite?: Cite
}

export type Party = 'worker' | 'enterprise' | 'union' | 'trainingProvider' | 'projectUnit'

export interface PolicyVersion {
  /** `null`: no start date was seen. */
  readonly from: IsoDate | null
  readonly fromBasis: 'seen' | 'inferred' | 'unseen'
  /** Last day, included. `null`: no end date was seen. */
  readonly to: IsoDate | null
  readonly toBasis: 'seen' | 'inferred' | 'unseen'
  readonly when: Criterion
  readonly benefits: readonly Benefit[]
  readonly materials: readonly (string | { readonly oneOf: readonly string[] })[]
  readonly procedure: {
    readonly where: readonly string[]
    readonly deadline?: string
    readonly steps?: readonly string[]
  }
}

/** When applications are taken, apart from validity. `MM-DD` repeats each year. */
export interface ApplicationWindow {
  readonly from: string
  readonly to: string
  /** 补办期: late applications for the year before. */
  readonly grace?: boolean
  readonly cite?: Cite
}

export interface Exclusion {
  readonly policy?: string
  readonly tag?: string
  readonly scope: 'person' | 'certificate' | 'hire' | 'enterprise' | 'period'
  /** `chooseBest`: 就高 / 择优; `notBoth`: 不得重复享受; `replaces`: 提标不叠加. */
  readonly rule: 'chooseBest' | 'notBoth' | 'replaces'
  readonly cite?: Cite
}

export interface Recurrence {
  readonly per: 'worker' | 'enterprise' | 'certificate' | 'hire' | 'child' | 'household'
  readonly window: 'calendarYear' | 'lifetime' | 'period'
  readonly max: number
}

export interface Policy {
  readonly id: string
  readonly title: string
  readonly subject: 'worker' | 'enterprise'
  readonly applicant: Party
  readonly payee: Party
  readonly beneficiary: Party
  readonly category: string
  readonly summary: string
  readonly issuer: string
  readonly docNumber: string | null
  /** Jurisdiction, GB/T 2260; `100000` is the whole country. */
  readonly region: string
  /** Keys of `values/industry`; empty means every industry. */
  readonly industries: readonly string[]
  readonly documents: Readonly<Record<string, Document>>
  /** Which date picks the version; default `application.date`, which is the as-of date unless given. */
  readonly versionBy?: FactKey
  readonly versions: readonly PolicyVersion[]
  readonly windows?: readonly ApplicationWindow[]
  readonly recurrence?: Recurrence
  readonly tags: readonly string[]
  readonly exclusions: readonly Exclusion[]
  readonly supersedes: readonly string[]
  /** How far the entry can be trusted, in a word a person reads. */
  readonly verified: 'gov-notice' | 'news' | 'third-party' | 'unverified'
  /** What differs, is missing, or rests on inference: shown with the policy. */
  readonly marks: readonly {
    readonly kind: 'conflicting' | 'expired' | 'unseen' | 'inferred' | 'otherProvince'
    readonly note: string
  }[]
  /** Where the source predicate did not say what its sentence says, and what was done. */
  readonly mended?: readonly string[]
  readonly note?: string
}

/** Everything evaluation reads, addressed by the hash of its canonical JSON. */
export interface RulePack {
  readonly hash: string
  readonly facts: readonly FactDef[]
  readonly parameters: readonly Parameter[]
  readonly policies: readonly Policy[]
}
