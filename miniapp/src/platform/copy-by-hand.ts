import { createHeld } from './held'

/** Words that could not be put on the clipboard, shown so that they can be picked by hand. */
export const byHand = createHeld<string | null>(null)
