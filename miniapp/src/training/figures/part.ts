/** One bar and its number. */
export interface Line {
  readonly label: string
  readonly value: number
  /** What it is a share of. */
  readonly of: number
  readonly unit: string
  /** The number in words. */
  readonly text: string
  /** Drawn paler: it says what is not known. */
  readonly isUntold?: true
}

/** Bars that belong together, and what is to be known about them. */
export interface Part {
  readonly title: string
  readonly lines: readonly Line[]
  readonly notes: readonly string[]
}

/** In whole hundredths, rounded; nothing of nothing. */
export const shareText = (value: number, of: number): string =>
  of > 0 ? `${Math.round((value * 100) / of)}%` : ''

/** «25 / 30 人，83%»; a whole of itself is told without its share. */
export function line(label: string, value: number, of: number, unit: string): Line {
  const text =
    value === of ? `${value} ${unit}` : `${value} / ${of} ${unit}，${shareText(value, of)}`
  return { label, value, of, unit, text }
}
