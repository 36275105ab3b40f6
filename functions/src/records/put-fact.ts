import { Failure } from '@cgt/shared/http/failure'
import type { Answer, RecordedFact } from '@cgt/shared/records/recorded-fact'
import type { Purpose, PurposeOf } from '@cgt/shared/values/purpose'
import { purposeWords } from '@cgt/shared/values/purpose-words'
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
  readonly purposeOf: PurposeOf
  /** What a person agrees to at this moment. */
  readonly consentsOf: (personId: string) => Promise<ReadonlySet<Purpose>>
  /** Throws `invalidInput` for a key no policy knows and for a value of the wrong type. */
  readonly checkFact: (key: string, answer: Answer) => void
}

/** Characters of JSON; well below what one item of the table can hold. */
const largestRecord = 200_000

/** Writes one fact a person declares, unless it changed since they read it, or is sensitive and not agreed to. */
export async function putFact(
  { records, clock, checkFact, purposeOf, consentsOf }: PutFactDeps,
  personId: string,
  { factKey, answer, asOf = today(clock), version }: FactToPut,
): Promise<RecordedFact> {
  checkFact(factKey, answer)
  if (asOf > today(clock)) throw new Failure('invalidInput', '日期不能晚于今天，请改正后再试。')
  const purpose = purposeOf(factKey, answer)
  const stored = {
    answer: asDeclared(answer),
    source: 'selfDeclared',
    asOf,
    version: version + 1,
  } as const
  const written = await records.change(personId, async (facts) => {
    // Asked after the record was read: a consent taken back meanwhile changes the record too.
    if (purpose && !(await consentsOf(personId)).has(purpose)) throw consentNeeded(purpose)
    if ((facts[factKey]?.version ?? 0) !== version) throw new Failure('conflict')
    const changed = { ...facts, [factKey]: stored }
    if (JSON.stringify(changed).length > largestRecord)
      throw new Failure('tooLarge', '保存的情况太多，请先删除一些不用的。')
    return changed
  })
  if (!written) throw new Failure('conflict')
  return { key: factKey, ...stored }
}

/** Whoever declares a list speaks for themselves, in every field of it. */
function asDeclared(answer: Answer): Answer {
  if ('declined' in answer || !Array.isArray(answer.value)) return answer
  const told = (field: unknown) =>
    typeof field === 'object' && field !== null && 'value' in field ? field.value : field
  const records = answer.value.map((record) =>
    typeof record === 'object'
      ? Object.fromEntries(Object.entries(record).map(([name, field]) => [name, told(field)]))
      : record,
  )
  return { value: records as typeof answer.value }
}

const consentNeeded = (purpose: Purpose) =>
  new Failure(
    'consentNeeded',
    `“${purposeWords[purpose].title}”是敏感信息，要你单独同意才能存到档案；不同意也能在手机上判定。`,
  )
