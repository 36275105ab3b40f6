import * as z from 'zod/mini'

/** Whom an announcement goes to: everybody who holds a place, waits or asks for one; who has a place; who waits. */
export const announcedTo = z.enum(['everybody', 'booked', 'waiting'])
export type AnnouncedTo = z.output<typeof announcedTo>

/** In the organiser's words, for those who are enrolled. */
export const announcementText = z.string().check(z.trim(), z.minLength(2), z.maxLength(300))

/** How many a session's organiser sends within 24 hours. */
export const announcementsADay = 5

/** What the organiser told the people of one session. */
export const announcement = z.object({
  id: z.string(),
  /** Epoch seconds. */
  at: z.int(),
  to: announcedTo,
  text: z.string(),
  /** How many were told; nothing until all of them are. */
  told: z.nullable(z.int().check(z.minimum(0))),
})
export type Announcement = z.output<typeof announcement>
