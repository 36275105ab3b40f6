import type { Aside } from './judging.ts'
import type { Ruleset } from './ruleset.ts'

/** One place at the judges' table. Its number is never given again. */
export interface Seat {
  readonly seat: string
  readonly aside: Aside | null
}

/** Who marks one module. */
export interface Panel {
  /** Those who have to mark it. */
  readonly seats: readonly string[]
  /** Those who stepped aside and whom nobody follows: not there (`away`), whatever they entered. */
  readonly away: readonly string[]
  /** How many more the module asks for. */
  readonly missing: number
}

/**
 * Of a module that so many judges mark: the lowest seats that are not aside; where they are too few, those
 * aside make up the number, as away.
 */
export function panelOf(all: readonly Seat[], judges: number): Panel {
  const sorted = [...all].sort((a, b) => Number(a.seat) - Number(b.seat))
  const seatsWhere = (isAside: boolean) =>
    sorted.filter(({ aside }) => (aside !== null) === isAside).map(({ seat }) => seat)
  const seats = seatsWhere(false).slice(0, judges)
  const away = seatsWhere(true).slice(0, judges - seats.length)
  return { seats, away, missing: judges - seats.length - away.length }
}

/** How many judges an event can use at once: as many as its fullest module asks for. */
export const mostJudges = ({ rounds }: Ruleset): number =>
  Math.max(
    1,
    ...rounds.flatMap(({ scoring }) => {
      if (scoring.kind === 'marks') return scoring.modules.map(({ judges }) => judges)
      return scoring.kind === 'places' ? [scoring.judges] : []
    }),
  )
