import * as z from 'zod/mini'
import { appealId } from './appeal.ts'
import { seatId } from './judging.ts'
import { enteredMarks, sheetPlace } from './kept-sheet.ts'

export const correctionId = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))

/** 更正: what a locked sheet should have been. */
export const correction = z.object({
  ...{ id: correctionId, appealId, ...sheetPlace, seat: seatId },
  marks: enteredMarks,
  reason: z.string(),
  /** Of the sheet, that it becomes. */
  version: z.int(),
  /** Epoch seconds. */
  at: z.int(),
  /** Nothing: it does not count yet. */
  checkedAt: z.nullable(z.int()),
})
