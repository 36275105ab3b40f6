import { Failure } from '@cgt/shared/http/failure'
import type { Notice, Session } from '@cgt/shared/training/notice'
import type { Marks } from '@cgt/shared/training/passing'
import type { Span } from '@cgt/shared/training/presence'
import { spansOf } from './attendance-store.ts'
import { sessionKey } from './enrolment-store.ts'
import type { LearnedDeps } from './learned.ts'
import { marksOf } from './result-store.ts'

/** One who enrolled in a training, without who it is. */
export interface Counted {
  /** The sessions they have a place in, to which groups they belong there, and when they were there. */
  readonly places: {
    readonly session: Session
    readonly fits: readonly string[]
    readonly spans: readonly Span[]
  }[]
  marks: Marks
  hasCertificate: boolean
}

/** So many rows are read for one answer: more would not be read in the time that it is given. */
const mostRows = 40_000

/** Throws `tooLarge` at the row after the last that may be read. */
function openCount() {
  let rows = 0
  return () => {
    if (++rows > mostRows)
      throw new Failure('tooLarge', '这个培训报名的人太多，数字在这里算不出来，请导出名单来统计。')
  }
}

type Count = ReturnType<typeof openCount>

const nothingYet = (): Counted => ({
  places: [],
  marks: { theory: null, practical: null },
  hasCertificate: false,
})

/** When each was there who came to a session. */
async function spansIn({ attendance }: LearnedDeps, key: string, session: Session, count: Count) {
  const spans = new Map<string, readonly Span[]>()
  for await (const one of attendance.everybodyOf(key)) {
    count()
    spans.set(one.personId, spansOf(session, one))
  }
  return spans
}

/** Everybody who ever enrolled in any of the sessions, each once. */
export async function countedOf(deps: LearnedDeps, notice: Notice): Promise<readonly Counted[]> {
  const people = new Map<string, Counted>()
  const count = openCount()
  for (const session of notice.sessions) {
    const key = sessionKey(notice.id, session.id)
    const spans = await spansIn(deps, key, session, count)
    for await (const { personId, state, fits } of deps.enrolments.everybodyOf(key)) {
      count()
      const one = people.get(personId) ?? nothingYet()
      people.set(personId, one)
      if (state === 'booked') one.places.push({ session, fits, spans: spans.get(personId) ?? [] })
    }
  }
  for await (const result of deps.results.everybodyOf(notice.id)) {
    count()
    const one = people.get(result.personId) ?? nothingYet()
    one.marks = marksOf(result)
    one.hasCertificate = result.certificate !== null
  }
  return [...people.values()]
}
