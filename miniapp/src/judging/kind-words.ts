import type { OwnJudging } from '@cgt/shared/competitions/judging'
import type { OfEvent } from './keep/desks'

/** «2 号裁判», «复核员». */
export const kindWords = ({ kind, seat }: Pick<OwnJudging, 'kind' | 'seat'>): string =>
  kind === 'checker' ? '复核员' : seat === null ? '裁判' : `${seat} 号裁判`

/** Which event an address means. */
export const eventIn = (params: Readonly<Partial<Record<string, string>>>): OfEvent => ({
  competitionId: params.id ?? '',
  eventId: params.event ?? '',
})
