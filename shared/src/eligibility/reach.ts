import type { Branch } from './branch.ts'
import type { OpenTree } from './open-tests.ts'
import type { Joint, Mask } from './outcome.ts'
import type { Tie } from './ties.ts'
import { spend, type Work } from './work.ts'

/** What stands for the outcomes a criterion can reach, and how parts that are free of one another make up a whole. */
export interface Reaches<V> {
  /** Of what stays as it is. */
  readonly of: (mask: Mask) => V
  /** Of an open test while its tie is not split. */
  readonly open: (tie: Tie, test: number) => V
  readonly join: (joint: Joint, parts: readonly V[]) => V
  readonly unite: (all: V | undefined, more: V) => V
  /** Splitting can tell no more. */
  readonly isCertain: (reached: V) => boolean
  /** No further way can add anything that counts. */
  readonly isFull: (reached: V) => boolean
}

/** A tie set aside, with what its tests come out as. */
export interface Laid<V> {
  readonly tie: Tie
  readonly values: readonly V[]
}

const touches = ({ at }: Tie, { from, to }: Branch): boolean =>
  at.some((test) => from <= test && test < to)

/** Every tie at the lowest criterion that all its tests are under. */
function meetings(root: Branch, ties: readonly Tie[]): ReadonlyMap<Branch, readonly Tie[]> {
  const found = new Map<Branch, readonly Tie[]>()
  const place = (branch: Branch, within: readonly Tie[]): void => {
    const below = new Map(branch.kids.map((kid) => [kid, [] as Tie[]]))
    const here = within.filter((tie) => {
      const kid = branch.kids.find(({ from, to }) => tie.at.every((at) => from <= at && at < to))
      if (kid) below.get(kid)?.push(tie)
      return !kid
    })
    if (here.length > 0) found.set(branch, here)
    for (const [kid, inside] of below) if (inside.length > 0) place(kid, inside)
  }
  place(root, ties)
  return found
}

/**
 * What the root of an open tree can reach over every combination of the ways of its ties: each tie is split at the
 * lowest criterion that all its tests are under, so that what is free of one another is never multiplied. The function
 * that comes back may be told of ties set aside; what they do not touch is worked out once.
 */
export function reaching<V>({ root }: OpenTree, ties: readonly Tie[], kind: Reaches<V>) {
  const now: V[] = []
  for (const tie of ties) for (const [i, at] of tie.at.entries()) now[at] = kind.open(tie, i)
  const meets = meetings(
    root,
    ties.filter(({ free }) => !free),
  )
  const kept = new Map<Branch, V>()
  const laid: Tie[] = []

  function laying({ tie, values }: Laid<V>, branch: Branch, work: Work): V {
    const before = tie.at.map((at) => now[at] as V)
    for (const [i, at] of tie.at.entries()) now[at] = values[i] as V
    laid.push(tie)
    const result = split(branch, work)
    laid.pop()
    for (const [i, at] of tie.at.entries()) now[at] = before[i] as V
    return result
  }

  function standing({ kids, joint, mask, from, to }: Branch, work: Work): V {
    if (kids.length > 0)
      return kind.join(
        joint,
        kids.map((kid) => reach(kid, work)),
      )
    return to > from ? (now[from] as V) : kind.of(mask)
  }

  /** Every way of a tie, until no more can count; nothing where too many cases are left. */
  function over(tie: Tie, branch: Branch, work: Work): V | undefined {
    let all: V | undefined
    for (const { masks } of tie.ways) {
      if (!spend(work)) return undefined
      const one = laying({ tie, values: masks.map(kind.of) }, branch, work)
      all = kind.unite(all, one)
      if (kind.isFull(all)) return all
    }
    return all
  }

  /** Splits the ties that meet at a criterion, one after the other. */
  function split(branch: Branch, work: Work): V {
    const whole = standing(branch, work)
    const tie = meets.get(branch)?.find((each) => !laid.includes(each))
    return tie && !kind.isCertain(whole) ? (over(tie, branch, work) ?? whole) : whole
  }

  function reach(branch: Branch, work: Work): V {
    const apart = !laid.some((tie) => touches(tie, branch))
    const known = apart ? kept.get(branch) : undefined
    if (known !== undefined) return known
    const found = split(branch, work)
    if (apart && work.left >= 0) kept.set(branch, found)
    return found
  }

  return (work: Work, aside?: Laid<V>): V => (aside ? laying(aside, root, work) : reach(root, work))
}
