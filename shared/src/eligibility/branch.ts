import { type Joint, type Mask, OPEN } from './outcome.ts'

/** A criterion and what is under it, as far as it is open; under one that is settled nothing is left. */
export interface Branch {
  readonly joint: Joint
  readonly kids: readonly Branch[]
  /** What a criterion with none under it comes out as, as things stand. */
  readonly mask: Mask
  /** Of all open tests, the first under it and the first after it. */
  readonly from: number
  readonly to: number
}

/** A criterion with none under it, and the open tests it stands for. */
export const leafBranch = (mask: Mask, from: number, to: number): Branch => {
  return { joint: 'all', kids: [], mask, from, to }
}

/** Many kids are halved, so that one can change without all the others being gone through. */
const MOST_KIDS = 4

/** A criterion joined of those under it. */
export function branch(joint: Joint, kids: readonly Branch[]): Branch {
  const halved = kids.length > MOST_KIDS && typeof joint === 'string'
  const middle = kids.length >> 1
  const parts = halved
    ? [branch(joint, kids.slice(0, middle)), branch(joint, kids.slice(middle))]
    : kids
  // Older iPhones have no .at().
  const [from, to] = [kids[0]?.from ?? 0, kids[kids.length - 1]?.to ?? 0]
  return { joint, kids: parts, mask: OPEN, from, to }
}
