import type { IsoDate } from '@cgt/shared/eligibility/key'

const shanghaiOffset = 8 * 60 * 60 * 1000

/** Milliseconds since 1970: the one place the app reads the time. */
export const now = (): number => Date.now()

/** The calendar date of a moment (milliseconds since 1970) in Asia/Shanghai, whatever the phone's own zone. */
export const dateAt = (at: number): IsoDate =>
  new Date(at + shanghaiOffset).toISOString().slice(0, 10)

/** Today's. */
export const today = (): IsoDate => dateAt(now())

/** 0–23 in Asia/Shanghai. */
export const hourOfDay = (): number => new Date(now() + shanghaiOffset).getUTCHours()
