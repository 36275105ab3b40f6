import { atOnce } from '@cgt/shared/training/enrolment'
import { type Bucket, brokenPlaces } from '@cgt/shared/training/places'
import type { Item } from '../platform/table.ts'
import { type StoredEnrolment, sessionKey } from './enrolment-store.ts'
import { enrolledAt } from './listed-at.ts'
import type { Waiting } from './place-store.ts'

/** What must hold of places, by name, in the words of the command that looks. */
export const placeInvariants = {
  counted: '每类名额：空着的、待确认的、已报上的加起来等于总数，有人排队就不空着',
  held: '计数和报名一致：谁占着哪类名额，谁在排队',
  queued: '排队的人各有一个位置，不排队的没有',
  copied: '主办方看到的和本人看到的一致',
  apart: '没有人同一时间占两场',
} as const

type Name = keyof typeof placeInvariants

export interface PlaceBreach {
  readonly invariant: Name
  /** The row, and what is wrong with it. */
  readonly at: string
}

/** The rows of places, each kind by itself. */
interface PlaceRows {
  readonly buckets: readonly (Item & Bucket)[]
  readonly enrolments: readonly (Item & StoredEnrolment)[]
  readonly copies: readonly Item[]
  readonly queue: readonly (Item & Waiting)[]
}

const nameOf = ({ pk, sk }: Item): string => `${pk} ${sk}`
const sessionOf = (one: StoredEnrolment): string =>
  `SESSION#${sessionKey(one.noticeId, one.sessionId)}`

function rowsOf(items: readonly Item[]): PlaceRows {
  const under = <Row>(pk: string, sk: string) =>
    items.filter((item) => item.pk.startsWith(pk) && item.sk.startsWith(sk)) as (Item & Row)[]
  return {
    buckets: under('SESSION#', 'BUCKET#'),
    enrolments: under('PERSON#', 'ENROLMENT#'),
    copies: under('SESSION#', 'ENROLLED#'),
    queue: under('SESSION#', 'QUEUE#'),
  }
}

function isHeld({ id, pk, ...counted }: Item & Bucket, { enrolments }: PlaceRows): boolean {
  const here = enrolments.filter((one) => sessionOf(one) === pk)
  const count = (state: 'booked' | 'offered') =>
    here.filter((one) => one.state === state && one.bucket === id).length
  const waiting = here.filter((one) => one.state === 'waiting' && one.fits.includes(id)).length
  return (
    count('booked') === counted.booked &&
    count('offered') === counted.offered &&
    waiting === counted.waiting
  )
}

const whoWaits = (session: string, personId: string, turn: string | null): string =>
  `${session} ${personId} ${turn}`

/** Turns that only the queue, or only the people, know of. */
function strayTurns({ enrolments, queue }: PlaceRows): readonly string[] {
  const said = new Set(
    enrolments
      .filter(({ state }) => state === 'waiting')
      .map((one) => whoWaits(sessionOf(one), one.personId, one.turn)),
  )
  const kept = new Set(queue.map((one) => whoWaits(one.pk, one.personId, one.turn)))
  return [...said, ...kept].filter((turn) => said.has(turn) !== kept.has(turn))
}

function strayCopies({ enrolments, copies }: PlaceRows): readonly string[] {
  const versions = new Map(copies.map((copy) => [nameOf(copy), copy.version]))
  return enrolments
    .filter((one) => versions.get(`${sessionOf(one)} ${enrolledAt(one.personId)}`) !== one.version)
    .map(nameOf)
}

function twiceAtOnce({ enrolments }: PlaceRows): readonly string[] {
  const ofEach = new Map<string, StoredEnrolment[]>()
  const twice: string[] = []
  for (const one of enrolments.filter(({ state }) => state === 'booked')) {
    const held = ofEach.get(one.personId) ?? []
    if (held.some((other) => atOnce(one, other))) twice.push(nameOf(one))
    ofEach.set(one.personId, [...held, one])
  }
  return twice
}

/** Everything that does not hold of the places in these rows: the whole table, or all of a few sessions. */
export function auditPlaces(items: readonly Item[]): readonly PlaceBreach[] {
  const rows = rowsOf(items)
  const broken: Readonly<Record<Name, readonly string[]>> = {
    counted: rows.buckets.flatMap((one) => brokenPlaces(one).map((words) => `${one.pk} ${words}`)),
    held: rows.buckets.filter((one) => !isHeld(one, rows)).map(nameOf),
    queued: strayTurns(rows),
    copied: strayCopies(rows),
    apart: twiceAtOnce(rows),
  }
  return Object.entries(broken).flatMap(([invariant, at]) =>
    at.map((where) => ({ invariant: invariant as Name, at: where })),
  )
}
