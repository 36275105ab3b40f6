import type { competitionsContract } from '@cgt/shared/competitions/contract'
import type { Draw } from '@cgt/shared/competitions/entry'
import type { Output } from '@cgt/shared/http/endpoint'
import { spokenCode } from '@cgt/shared/values/spoken-code'

export type Listed = Output<typeof competitionsContract.listEntries>['items'][number]

/** Somebody with the number they drew. */
export interface LotRow {
  /** From 1. */
  readonly lot: number
  readonly entrantId: string
  readonly name: string
  /** 识别码; empty: nobody is known by this entrant any more. */
  readonly code: string
}

export const nameOf = ({ maskedName }: Listed): string => maskedName ?? '没留姓名'

/** The order of an event with who each entrant is; who closed their account keeps the number and nothing else. */
export function lotRows({ order }: Draw, items: readonly Listed[]): readonly LotRow[] {
  const byEntrant = new Map(items.map((one) => [one.entrantId, one]))
  return order.map((entrantId, i) => {
    const one = byEntrant.get(entrantId)
    return {
      ...{ lot: i + 1, entrantId },
      name: one ? nameOf(one) : '账号已注销',
      code: one ? spokenCode(one.personId) : '',
    }
  })
}
