import { createStored } from './stored'

/** How many messages are unread, as last heard. */
export const unread = createStored('unread', 0)

const mostShown = 99

/** As it stands on a badge; nothing for none. */
export const badgeText = (count: number): string | undefined => {
  if (count === 0) return undefined
  return count > mostShown ? `${mostShown}+` : String(count)
}
