/** One event of a competition. */
export interface EventOf {
  readonly competitionId: string
  readonly eventId: string
}
