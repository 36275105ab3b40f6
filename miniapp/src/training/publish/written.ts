/** Places let go on a day: of which kind, «0» being those open to everybody. */
export interface WrittenReserve {
  readonly of: string
  readonly places: string
  readonly day: string
}

/** A session as it is typed. Days are `YYYY-MM-DD`, times `HH:MM`, both in Shanghai; numbers as typed. */
export interface WrittenSession {
  readonly day: string
  readonly from: string
  readonly until: string
  readonly place: string
  /** A point on a map as a coordinate picker hands it out; empty: none. */
  readonly spot: string
  readonly trainer: string
  /** What is spoken; 汉语: empty. */
  readonly language: string
  readonly places: string
  /** Of these, kept for some, by the names of `keptFor`; empty: none. */
  readonly kept: Readonly<Record<string, string>>
  /** Of these, let go later. */
  readonly reserves: readonly WrittenReserve[]
}

/** A notice as it is typed, as a session is. */
export interface Written {
  readonly title: string
  readonly about: string
  readonly contact: string
  readonly enrolUntil: string
  readonly sessions: readonly WrittenSession[]
  /** What it is called in the language it is held in, by that. */
  readonly titles: Readonly<Record<string, string>>
  /** Whether the organiser looks at every wish for a place. */
  readonly approval: boolean
  /** In so many days the union of their work looks first; empty: it does not. */
  readonly employerDays: string
  /** Whom it is for; none chosen: everybody. */
  readonly audience: readonly string[]
  /** What it takes to pass, and what who passes gets. */
  readonly minutes: string
  readonly theory: string
  readonly practical: string
  readonly certificate: 'training' | 'skill_level_certificate' | ''
  readonly occupation: string
  readonly level: string
  readonly isInOsta: boolean
}

export const emptySession: WrittenSession = {
  ...{ day: '', from: '09:00', until: '17:00', place: '', spot: '', trainer: '', language: '' },
  ...{ places: '', kept: {}, reserves: [] },
}

export const nothingWritten: Written = {
  ...{ title: '', about: '', contact: '', enrolUntil: '', sessions: [emptySession], titles: {} },
  ...{ approval: false, employerDays: '', audience: [], minutes: '', theory: '', practical: '' },
  ...{ certificate: '', occupation: '', level: '', isInOsta: false },
}

/** How many sessions a notice has at most. */
export const mostSessions = 12

/** The same at another time: what stands still is taken over, days are not. */
export const withoutDays = (session: WrittenSession): WrittenSession => ({
  ...session,
  day: '',
  reserves: session.reserves.map((one) => ({ ...one, day: '' })),
})
