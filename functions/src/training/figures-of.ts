import { fewTogether, type Group } from '@cgt/shared/training/few-together'
import type { Figures } from '@cgt/shared/training/figures'
import type { Notice, Session } from '@cgt/shared/training/notice'
import { decidePassing } from '@cgt/shared/training/passing'
import { attendanceStateOf, minutesOf } from '@cgt/shared/training/presence'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import { sessionKey } from './enrolment-store.ts'
import { type Counted, countedOf } from './figures-people.ts'
import { type LearnedDeps, learnedFrom } from './learned.ts'
import type { PlaceStore } from './place-store.ts'

export interface FiguresDeps extends LearnedDeps {
  readonly places: PlaceStore
  readonly clock: Clock
}

/** The tests that somebody is known to meet: of the buckets they belong to, then of the audience. */
const metBy = ({ places }: Counted, { audience }: Notice) => [
  ...places.flatMap(({ session, fits }) =>
    session.buckets.flatMap((bucket, i) => (fits.includes(`${i + 1}`) ? bucket.for : [])),
  ),
  ...audience,
]

/** By a fact: what they told was looked at and not kept, so that the groups they belong to say what is known. */
function groupsBy(fact: string, placed: readonly Counted[], notice: Notice): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const one of placed) {
    const anyOf = metBy(one, notice).find((test) => test.fact === fact)?.anyOf ?? null
    const name = JSON.stringify(anyOf)
    groups.set(name, { anyOf, people: (groups.get(name)?.people ?? 0) + 1 })
  }
  return [...groups.values()]
}

/** Every fact that the notice is about. */
const factsOf = ({ audience, sessions }: Notice): readonly string[] => {
  const tests = [...audience, ...sessions.flatMap(({ buckets }) => buckets.flatMap((b) => b.for))]
  return [...new Set(tests.map(({ fact }) => fact))]
}

/** How who has a place in a session came; nobody did anything until it is over. */
function came({ id }: Session, placed: readonly Counted[], now: number) {
  const states = placed.flatMap(({ places }) =>
    places
      .filter(({ session }) => session.id === id)
      .map(({ session, spans }) => attendanceStateOf(minutesOf(spans), session, now)),
  )
  const of = (wanted: (typeof states)[number]) => states.filter((state) => state === wanted).length
  return { attended: of('attended'), partial: of('partial'), noShow: of('noShow') }
}

function minutesAHead(minutes: readonly number[]): Figures['minutes'] {
  const sorted = minutes.filter((one) => one > 0).sort((a, b) => a - b)
  const people = sorted.length
  if (people === 0) return null
  const [low = 0, high = 0] = [sorted[(people - 1) >> 1], sorted[people >> 1]]
  const mean = Math.floor(sorted.reduce((sum, one) => sum + one, 0) / people)
  return { people, mean, median: Math.floor((low + high) / 2) }
}

/** What a training comes to now. Reads every row of its enrolments; throws `tooLarge` where they are too many. */
export async function figuresOf(deps: FiguresDeps, notice: Notice): Promise<Figures> {
  const now = epochSeconds(deps.clock)
  const people = await countedOf(deps, notice)
  const placed = people.filter(({ places }) => places.length > 0)
  const learned = placed.map(({ places, marks }) => learnedFrom(places, marks, now))
  const outcomes = learned.map((one) => decidePassing(notice.passing ?? {}, one).outcome)
  const sessions = notice.sessions.map(async (session) => ({
    sessionId: session.id,
    buckets: [...(await deps.places.buckets(sessionKey(notice.id, session.id)))],
    ...came(session, placed, now),
  }))
  return {
    enrolled: people.length,
    placed: placed.length,
    sessions: await Promise.all(sessions),
    minutes: minutesAHead(learned.map(({ minutes }) => minutes)),
    passed: outcomes.filter((outcome) => outcome === 'passed').length,
    notPassed: outcomes.filter((outcome) => outcome === 'notPassed').length,
    certificates: people.filter(({ hasCertificate }) => hasCertificate).length,
    facts: factsOf(notice).map((fact) => ({
      fact,
      ...fewTogether(groupsBy(fact, placed, notice)),
    })),
  }
}
