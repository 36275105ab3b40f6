import { type Clock, clockOf, timeBits } from './clock.ts'
import type { CompiledPolicy, CompiledVersion } from './compile.ts'
import { addMonths, type Day, dayOf, fromDay, toDay, yearOf } from './dates.ts'
import { newWork } from './exact.ts'
import type { IsoDate } from './fact.ts'
import { AS_OF, type Slots } from './fact-index.ts'
import { judge } from './judge.ts'
import { crossings, marginsOf } from './margins.ts'
import type { Node } from './node.ts'
import { along, type Path, withRecord } from './open-tests.ts'
import { FALSE, TRUE } from './outcome.ts'
import { namedSlots } from './rests-on.ts'
import type { Situation } from './situation.ts'
import { nextOpen } from './term.ts'
import { outcomesOf } from './trace.ts'
import { mightTurn } from './turning.ts'
import type { Judged } from './verdict.ts'

/** How far ahead it is worth looking. */
const HORIZON_MONTHS = 240

function leavesOf(node: Node, s: Slots, path: Path, add: (node: Node, path: Path) => void): void {
  if (node.leaf) add(node, path)
  const { list } = node
  if (!list) {
    for (const kid of node.kids) leavesOf(kid, s, path, add)
    return
  }
  const records = (s[list.slot] as readonly Slots[] | undefined) ?? []
  for (const [at, record] of records.entries())
    withRecord(s, list, record, () => {
      for (const inner of [...(node.where ? [node.where] : []), ...node.kids])
        leavesOf(inner, s, [...path, [list, at]], add)
    })
}

/** The days on which some test of the version may come out otherwise than before. */
function turningDays(
  version: CompiledVersion,
  situation: Situation,
  clock: Clock,
  until: Day,
): Day[] {
  const { s, pack } = situation
  const from = s[AS_OF] as Day
  const bits = timeBits(pack.index)
  const days: Day[] = []
  const add = (node: Node, path: Path): void => {
    const timed = [...namedSlots(node)].some((slot) => bits & (1 << (slot & 31)))
    if (!timed || !node.leaf) return
    for (const margin of marginsOf(node.leaf, s)) {
      const at = (day: Day): number | undefined => {
        clock(day)
        return along(s, path, margin)
      }
      days.push(...crossings({ lo: from, hi: until }, at))
    }
  }
  leavesOf(version.root, s, [], add)
  clock(from)
  return days
}

/** The days on which the policy itself changes: versions, windows, parameters. */
function calendarDays(
  { policy, versions }: CompiledPolicy,
  { pack, s }: Situation,
  until: Day,
): Day[] {
  const from = s[AS_OF] as Day
  const days: Day[] = []
  for (let day = from; day <= until; day = addMonths(day, 1)) {
    const open = nextOpen(policy.windows, day)
    if (open > until) break
    if (open > day) days.push(open)
    if (!policy.windows?.length) break
  }
  const starts = pack.parameterSlots.flatMap(({ lookup }) => lookup.parameter.values)
  return [
    ...days,
    ...(policy.recurrence ? [dayOf(yearOf(from) + 1, 1, 1)] : []),
    ...versions.map((version) => version.from),
    ...starts.map((value) => toDay(value.from) ?? from),
  ]
}

/** Whether time alone could turn the verdict. */
function couldTurn({ verdict, version, mask }: Judged, { s, pack }: Situation): boolean {
  if (verdict === 'notOpen') return true
  if (verdict !== 'notEligible' && verdict !== 'alreadyReceives') return false
  if (!version || mask !== FALSE) return mask === TRUE
  return (mightTurn(version.root, outcomesOf(version.root, s), TRUE) & timeBits(pack.index)) !== 0
}

/** The first day on which the verdict turns eligible by itself, all else unchanged. */
export function eligibleFrom(
  policy: CompiledPolicy,
  situation: Situation,
  judged: Judged,
): IsoDate | undefined {
  if (!couldTurn(judged, situation)) return undefined
  const from = situation.s[AS_OF] as Day
  const clock = clockOf(situation)
  const until = addMonths(from, HORIZON_MONTHS)
  const versions = policy.versions.filter(({ to }) => to > from)
  const days = [
    ...calendarDays(policy, situation, until),
    ...versions.flatMap((version) => turningDays(version, situation, clock, until)),
  ]
  const later = [...new Set(days)].filter((day) => day > from && day <= until)
  const first = later
    .sort((a, b) => a - b)
    .find((day) => {
      // what is remembered of a situation is of its own day: each day is a situation of its own
      const then = { ...situation, s: situation.s.slice() }
      clock(day, then.s)
      return judge(policy, then, newWork(situation.pack.index)).verdict === 'eligible'
    })
  clock(from)
  return first === undefined ? undefined : fromDay(first)
}
