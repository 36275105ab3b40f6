import * as z from 'zod/mini'
import { competitionId } from '../values/competition-id.ts'
import { stationCode } from './code-layers.ts'
import { correction } from './correction.ts'
import { draw } from './entry.ts'
import { eventId } from './event-id.ts'
import { aside, seatId } from './judging.ts'
import { enteredMarks, keptSheet } from './kept-sheet.ts'
import { partId } from './part-id.ts'
import { keptRow, resultStanding, resultVersion } from './result.ts'
import { ruleset } from './ruleset.ts'

const count = z.int()

const archivedSheet = z.extend(keptSheet, {
  handed: z.nullable(enteredMarks),
  again: z.readonly(z.array(partId)),
})

const lockedRound = z.object({
  round: partId,
  /** Epoch seconds. */
  at: count,
  seats: z.array(z.object({ seat: seatId, aside: z.nullable(aside) })),
  codes: z.array(stationCode),
  advanced: z.array(stationCode),
  hash: z.string(),
  times: z.record(stationCode, count),
  sheets: z.array(archivedSheet),
})

/** Each in the order of what it codes. */
const layers = z.object({ first: z.array(z.string()), second: z.array(stationCode) })

/** Everything an event went by, and what it came to. It names nobody: entrants by their ids, judges by their seats. */
export const archive = z.object({
  format: z.literal(1),
  ...{ competitionId, eventId },
  /** Of the competition and of the event. */
  title: z.string(),
  event: z.string(),
  organisationName: z.string(),
  rules: ruleset,
  /** As both were published before anybody entered. */
  rulesHash: z.string(),
  lotCommitment: z.string(),
  draw,
  layers,
  rounds: z.array(lockedRound),
  corrections: z.array(correction),
  standing: resultStanding,
  versions: z.array(resultVersion),
  rows: z.array(keptRow),
})
export type Archive = z.output<typeof archive>
