import { byMajority, type Placed } from './majority.ts'
import { compare, type Rational, rational, sum, zero } from './rational.ts'
import { byTotal, type Group, grouped, type Row } from './row.ts'

/** What the judges gave to each couple in one dance, by couple. */
export type Dance = ReadonlyMap<string, readonly number[]>

interface Couple extends Row {
  /** The place won in each dance; those who tie have the mean of the places they take. */
  readonly won: readonly Rational[]
  /** Every place that every judge gave, in all dances. */
  readonly given: readonly number[]
}

/** Rules 5 to 8: the place that each couple wins in one dance. */
export function placesIn(dance: Dance, judges: number): ReadonlyMap<string, Rational> {
  const won = new Map<string, Rational>()
  for (const group of byMajority(placed(dance), judges, 1)) {
    const mean = rational(2 * won.size + group.length + 1, 2)
    for (const { id } of group) won.set(id, mean)
  }
  return won
}

const placed = (dance: Dance): Placed[] => [...dance].map(([id, places]) => ({ id, places }))

function couplesOf(dances: readonly Dance[], judges: number): Couple[] {
  const won = dances.map((dance) => placesIn(dance, judges))
  return [...(dances[0]?.keys() ?? [])].map((id) => {
    const places = won.map((one) => one.get(id) ?? zero)
    const given = dances.flatMap((dance) => dance.get(id) ?? [])
    // what is ranked is the highest first: the lowest sum of places has to be it
    const total = sum(places.map((one) => ({ ...one, numerator: -one.numerator })))
    return { id, total, measures: new Map(), won: places, given }
  })
}

/** Rule 10: who won the place or a higher one more often, then the lower sum of those. */
function byRule10(tied: readonly Couple[], place: number): Couple[][] {
  const upTo = ({ won }: Couple) => won.filter((one) => compare(one, rational(place)) <= 0)
  return grouped(
    tied,
    (a, b) => upTo(b).length - upTo(a).length || compare(sum(upTo(a)), sum(upTo(b))),
  )
}

/** Rule 11: as rules 5 to 8, over what every judge gave in every dance. */
function byRule11(tied: readonly Couple[], judges: number, place: number): string[][] {
  const all = tied.map(({ id, given }) => ({ id, places: given }))
  return byMajority(all, judges, place).map((group) => group.map(({ id }) => id))
}

type Won = Group<Couple>

/** Who of those with equal sums takes the place under review, and by which rule. */
function next(tied: readonly Couple[], judges: number, place: number): Won[] {
  const [best = []] = byRule10(tied, place)
  if (best.length === 1) return [{ rows: best, by: { by: 'rule10' } }]
  const groups = byRule11(best, judges, place)
  const taken = best.length === 2 ? groups : groups.slice(0, 1)
  return taken.map((ids) => ({
    rows: best.filter(({ id }) => ids.includes(id)),
    by: { by: 'rule11' },
  }))
}

/** Rules 10 and 11, place by place, for those whose sums are equal; `before`: how many are better. */
function untied(rows: readonly Couple[], judges: number, before: number): Won[] {
  const groups: Won[] = []
  let tied = rows
  let place = before + 1
  while (tied.length > 1) {
    const won = next(tied, judges, place)
    const ids = new Set(won.flatMap((group) => group.rows.map(({ id }) => id)))
    groups.push(...won)
    tied = tied.filter(({ id }) => !ids.has(id))
    place += ids.size
  }
  const last = groups[groups.length - 1]
  return tied.length === 1 && last ? [...groups, { rows: tied, by: last.by }] : groups
}

/**
 * The skating system, rules 5 to 11, over all dances; every judge placed every couple in each, without ties
 * (rules 2 to 4). Best first; whom rule 11 leaves equal are together, and go on through the tie chain.
 */
export function skating(dances: readonly Dance[], judges: number): Group[] {
  const groups = byTotal(couplesOf(dances, judges)) as Won[]
  let before = 0
  return groups.flatMap((group) => {
    const apart =
      group.rows.length > 1 ? untied(group.rows, judges * dances.length, before) : [group]
    before += group.rows.length
    return apart
  })
}
