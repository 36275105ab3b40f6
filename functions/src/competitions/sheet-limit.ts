import type { Limit, TakeToken } from '../platform/rate-limit.ts'

/** What one judge does: a sheet every quarter of a second, as a phone sends that was out of reach. */
const sheetsByJudge: Limit = { name: 'sheets by judge', most: 240, inSeconds: 60 }

/** Counts what judges do in a bucket of its own. */
export const asSheets =
  (takeToken: TakeToken): TakeToken =>
  (_, personId) =>
    takeToken(sheetsByJudge, personId)
