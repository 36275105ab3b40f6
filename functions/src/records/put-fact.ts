import { Failure } from '@cgt/shared/http/failure'
import type { Answer, RecordedFact } from '@cgt/shared/records/recorded-fact'
import { type Clock, today } from '../platform/clock.ts'
import type { RecordStore } from './record-store.ts'

export interface FactToPut {
  readonly factKey: string
  readonly answer: Answer
  readonly asOf?: string
  readonly version: number
}

export interface PutFactDeps {
  readonly records: RecordStore
  readonly clock: Clock
  /** Throws `invalidInput` for a key no policy knows and for a value of the wrong type. */
  readonly checkFact: (key: string, answer: Answer) => void
}

/** Characters of JSON; well below what one item of the table can hold. */
const largestRecord = 200_000

/** Writes one fact a person declares, unless it changed since they read it. */
export async function putFact(
  { records, clock, checkFact }: PutFactDeps,
  personId: string,
  { factKey, answer, asOf = today(clock), version }: FactToPut,
): Promise<RecordedFact> {
  checkFact(factKey, answer)
  if (asOf > today(clock)) throw new Failure('invalidInput', '日期不能晚于今天，请改正后再试。')
  const stored = { answer, source: 'selfDeclared', asOf, version: version + 1 } as const
  const written = await records.change(personId, (facts) => {
    if ((facts[factKey]?.version ?? 0) !== version) throw new Failure('conflict')
    const changed = { ...facts, [factKey]: stored }
    if (JSON.stringify(changed).length > largestRecord)
      throw new Failure('tooLarge', '保存的情况太多，请先删除一些不用的。')
    return changed
  })
  if (!written) throw new Failure('conflict')
  return { key: factKey, ...stored }
}
