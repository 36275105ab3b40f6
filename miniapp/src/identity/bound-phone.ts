import { createHeld } from '../platform/held'

/** Who bound a phone since the app was opened; the cloud does not tell whether somebody has one. */
export const boundPhone = createHeld<string | null>(null)
