import * as z from 'zod/mini'

/** What came of a dispute: the line stays as it is, or it was corrected in the ways that lines are. */
export const disputeOutcome = z.enum(['kept', 'corrected'])
export type DisputeOutcome = z.output<typeof disputeOutcome>
