import * as z from 'zod/mini'
import { partId } from './part-id.ts'

/**
 * What a judge entered for one aspect: a whole number in the unit of its scale (1/1000 mark, a level, 1/1000 of a
 * reading), or why there is none. Blank is not nought, and neither is being absent.
 */
export const mark = z.union([
  z.int(),
  z.enum([
    /** 未打分: nothing was entered yet. */
    'blank',
    /** 缺考: the entrant did not come to it. */
    'absent',
    /** 取消资格. */
    'disqualified',
    /** 裁判不在场 or 回避: this judge does not count here. */
    'away',
  ]),
])
export type Mark = z.output<typeof mark>

/**
 * What one judge entered for one entrant in one module, of which there is one; an aspect left out is blank.
 */
export const sheet = z.object({
  judge: z.string(),
  /** The blind code while it is judged, the entrant's id after it was decoded. */
  entrant: z.string(),
  module: partId,
  marks: z.record(partId, mark),
  /** By aspect, where what is entered needs it: what shows it. */
  evidence: z.exactOptional(z.record(partId, z.array(z.string()).check(z.minLength(1)))),
})
export type Sheet = z.output<typeof sheet>
