import { spokenDigits } from '@cgt/shared/values/spoken-code'

/** Where somebody stands in every list of a session: by 识别码, which they can be found by. */
const placeOf = (personId: string): string => `${spokenDigits(personId)}.${personId}`

export const enrolledAt = (personId: string): string => `ENROLLED#${placeOf(personId)}`

export const presentAt = (personId: string): string => `PRESENT#${placeOf(personId)}`
