import type { AnnouncedTo } from '@cgt/shared/training/announcement'
import type { EnrolledCount } from '@cgt/shared/training/enrolment'
import { peopleIn } from '../change/differences'

export const toWords: Readonly<Record<AnnouncedTo, string>> = {
  everybody: '报了名的所有人',
  booked: '已报上的',
  waiting: '排队的',
}

/** How many people of a session it goes to, as they stand this moment. */
export function countMeant(to: AnnouncedTo, count: EnrolledCount): number {
  if (to === 'everybody') return peopleIn(count)
  return to === 'booked' ? count.booked : count.waiting + count.offered
}
