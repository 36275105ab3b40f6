import type { Verdict } from '../evaluation.ts'
import type { FactKey, Facts, IsoDate } from '../fact.ts'

/** What a policy must answer about one subject on one day. What is left out is not compared. */
export interface PolicyCase {
  readonly name: string
  readonly asOf: IsoDate
  readonly facts: Facts
  readonly verdict: Verdict
  /** Integer 分 of the first benefit that is money; `null` high: no ceiling; `null`: no amount. */
  readonly amount?: readonly [number, number | null] | null
  /** The criteria by which the whole fails, order ignored. */
  readonly failing?: readonly string[]
  /** The decisions still left to a person: ids of judgement leaves, order ignored. */
  readonly judged?: readonly string[]
  /** The facts still asked for, order ignored. */
  readonly ask?: readonly FactKey[]
  readonly eligibleFrom?: IsoDate
  /** The facts that alone would turn a refusal round, order ignored. */
  readonly flips?: readonly FactKey[]
}
