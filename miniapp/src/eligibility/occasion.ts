import type { IsoDate } from '@cgt/shared/eligibility/key'
import { today } from '../platform/clock'
import { createStored, useStored } from '../platform/stored'

export type Role = 'worker' | 'enterprise'

interface Kept {
  /** Nothing is asked before a person has said which of the two. */
  readonly role: Role | null
  /** `null`: whatever day it is. */
  readonly asOf: IsoDate | null
}

/** For whom, and as of which day: chosen once, used by every page. */
export const occasion = createStored<Kept>('occasion', { role: null, asOf: null })

export const chooseRole = (role: Role): void => occasion.write({ ...occasion.read(), role })

/** Today itself is kept as «today», so that tomorrow it moves on. */
export const chooseAsOf = (asOf: IsoDate): void =>
  occasion.write({ ...occasion.read(), asOf: asOf === today() ? null : asOf })

export interface Occasion {
  readonly role: Role
  readonly roleChosen: boolean
  readonly asOf: IsoDate
  readonly isToday: boolean
}

export function useOccasion(): Occasion {
  const { role, asOf } = useStored(occasion)
  return {
    role: role ?? 'worker',
    roleChosen: role !== null,
    asOf: asOf ?? today(),
    isToday: asOf === null,
  }
}
