import type { IsoDate } from '@cgt/shared/eligibility/key'

const dayNumber = (date: IsoDate) => Date.parse(`${date}T00:00:00Z`) / 86_400_000

/** Whole days from one calendar date to another; negative when it is past. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from)
