import type { OfEvent } from '@cgt/shared/competitions/event-id'

/** Which event an address means. */
export const eventIn = (params: Readonly<Partial<Record<string, string>>>): OfEvent => ({
  competitionId: params.id ?? '',
  eventId: params.event ?? '',
})
