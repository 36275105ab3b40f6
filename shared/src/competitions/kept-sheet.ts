import * as z from 'zod/mini'
import { stationCode } from './code-layers.ts'
import { seatId } from './judging.ts'
import { partId } from './part-id.ts'
import { mark } from './sheet.ts'

/** 草稿 · 已提交 · 已复核. */
export const sheetState = z.enum(['draft', 'submitted', 'checked'])

export const sheetPlace = { round: partId, module: partId, code: stationCode }

/** What a judge enters: by aspect. */
export const enteredMarks = z.record(partId, mark)

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
/** By aspect, what shows a mark that needs it. */
export const enteredEvidence = z.record(
  partId,
  z.array(line).check(z.minLength(1), z.maxLength(10)),
)

/** One judge's sheet of one code in one module, as it is kept. It names a seat, and nobody. */
export const keptSheet = z.object({
  ...sheetPlace,
  seat: seatId,
  marks: enteredMarks,
  evidence: z.exactOptional(enteredEvidence),
  state: sheetState,
  /** Grows by one with everything that is done to it. */
  version: z.int().check(z.minimum(1)),
  /** Epoch seconds of the last thing that was done to it. */
  savedAt: z.int(),
  /** Why a checker sent it back; nothing where none did, or it was submitted since. */
  returned: z.nullable(z.object({ reason: z.string(), at: z.int() })),
})

/** With what only the cloud looks at. */
export interface KeptSheet extends z.output<typeof keptSheet> {
  /** The marks that were submitted last; nothing where none were, or they were sent back. */
  readonly handed: z.output<typeof enteredMarks> | null
  /** Aspects that were marked again, when judges were too far apart. */
  readonly again: readonly string[]
}

/** 重新打分: what one judge is asked to mark again. */
export const rescoreTask = z.object({
  module: partId,
  code: stationCode,
  aspect: partId,
  /** Why, without anybody else's mark. */
  words: z.string(),
})
