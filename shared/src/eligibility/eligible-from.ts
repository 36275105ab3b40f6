import { breaksWithYear, type Clock, clockOf, timeBits } from './clock.ts'
import type { CompiledPolicy, CompiledVersion } from './compile.ts'
import { addMonths, type Day, dayOf, fromDay, toDay, yearOf } from './dates.ts'
import { newWork } from './exact.ts'
import type { IsoDate } from './fact.ts'
import { AS_OF, type Slots } from './fact-index.ts'
import { judge } from './judge.ts'
import { crossings, marginsOf } from './margins.ts'
import type { Node } from './node.ts'
import { FALSE, TRUE } from './outcome.ts'
import { namedSlots } from './rests-on.ts'
import type { Situation } from './situation.ts'
import { openingDays } from './term.ts'
import { outcomesOf } from './trace.ts'
import { mightTurn } from './turning.ts'
import { along, type Path, withRecord } from './unknown.ts'
import { type Judged, REFUSALS } from './verdict.ts'

/** How far ahead it is worth looking. */
const HORIZON_YEARS = 20

/** How many beginnings of a year may give back what is counted by the year, the year before included. */
const YEARS_OF_COUNTS = 3

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

/** The days on which some test of the version may come out otherwise than before; `breaks`: where anything else changes. */
function turningDays(
  version: CompiledVersion,
  { s, pack }: Situation,
  clock: Clock,
  breaks: readonly Day[],
): Day[] {
  const bits = timeBits(pack)
  const days: Day[] = []
  const add = (node: Node, path: Path): void => {
    const timed = [...namedSlots(node)].some((slot) => bits & (1 << (slot & 31)))
    if (!timed || !node.leaf) return
    for (const margin of marginsOf(node.leaf, s)) {
      const at = (day: Day): number | undefined => {
        clock(day)
        return along(s, path, margin)
      }
      for (const [i, hi] of breaks.slice(1).entries())
        days.push(...crossings({ lo: breaks[i] ?? hi, hi: hi - 1 }, at))
    }
  }
  leavesOf(version.root, s, [], add)
  return days
}

/** The days on which a parameter that the policy uses has another value, or none. */
function parameterDays({ versions }: CompiledPolicy, { s, pack }: Situation): Day[] {
  const used = new Set(versions.flatMap((version) => version.used.map((use) => use(s).key)))
  return pack.pack.parameters
    .filter(({ key }) => used.has(key))
    .flatMap(({ values }) => values.flatMap(({ from, to }) => [toDay(from), to && nextDay(to)]))
    .filter((day) => typeof day === 'number')
}

const nextDay = (iso: IsoDate): Day => (toDay(iso) ?? Number.NaN) + 1

/** Every year's first day, where something the policy reads breaks off there. */
function yearDays({ versions }: CompiledPolicy, { pack }: Situation, from: Day): Day[] {
  if (!versions.some(({ root }) => breaksWithYear(root, pack))) return []
  return Array.from({ length: HORIZON_YEARS }, (_, i) => dayOf(yearOf(from) + i + 1, 1, 1))
}

/** The days on which the policy itself changes: versions, windows, years. */
function calendarDays({ policy, versions }: CompiledPolicy, from: Day): Day[] {
  const years = Array.from({ length: HORIZON_YEARS + 1 }, (_, i) => yearOf(from) + i)
  return [
    ...openingDays(policy.windows ?? [], years),
    ...years.slice(1, YEARS_OF_COUNTS).map((year) => dayOf(year, 1, 1)),
    ...versions.map((version) => version.from),
  ]
}

/** Whether time alone could turn the verdict. */
function couldTurn(
  policy: CompiledPolicy,
  { verdict, version, mask }: Judged,
  situation: Situation,
) {
  const { s, pack } = situation
  if (verdict === 'notOpen') return true
  if (!REFUSALS.includes(verdict)) return false
  const today = s[AS_OF] as Day
  if (!version || mask !== FALSE || policy.versions.some(({ from }) => from > today)) return true
  return (mightTurn(version.root, outcomesOf(version.root, s), TRUE) & timeBits(pack)) !== 0
}

/** The first day on which the verdict turns eligible by itself, all else unchanged. */
export function eligibleFrom(
  policy: CompiledPolicy,
  situation: Situation,
  judged: Judged,
): IsoDate | undefined {
  if (!couldTurn(policy, judged, situation)) return undefined
  const { s, pack } = situation
  const from = s[AS_OF] as Day
  const clock = clockOf(situation)
  const until = addMonths(from, HORIZON_YEARS * 12)
  const within = (days: readonly Day[]): Day[] =>
    [...new Set(days)].filter((day) => day > from && day <= until).sort((a, b) => a - b)
  const breaks = within([...parameterDays(policy, situation), ...yearDays(policy, situation, from)])
  const pieces = [from, ...breaks, until + 1]
  const turning = policy.versions
    .filter(({ to }) => to > from)
    .flatMap((version) => turningDays(version, situation, clock, pieces))
  const first = within([...breaks, ...calendarDays(policy, from), ...turning]).find((day) => {
    // what is remembered of a situation is of its own day: each day is a situation of its own
    const then = { ...situation, s: s.slice() }
    clock(day, then.s)
    return judge(policy, then, newWork(pack.index)).verdict === 'eligible'
  })
  clock(from)
  return first === undefined ? undefined : fromDay(first)
}
