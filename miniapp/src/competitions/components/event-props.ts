import type { Competition, CompetitionEvent } from '@cgt/shared/competitions/competition'
import type { Draw } from '@cgt/shared/competitions/entry'

/** One event of a competition, as it stands. */
export interface EventProps {
  readonly competition: Competition
  readonly event: CompetitionEvent
  /** How many entered, and the lots once they are drawn. */
  readonly entered: number
  readonly draw: Draw | null
}
