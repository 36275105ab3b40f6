import type { Review } from '@cgt/shared/training/enrolment'
import { momentText } from '@cgt/shared/values/moment-text'

/** Until when a wish is looked at, and what comes of it then, to who looks. */
export const reviewWords = ({ level, organisationName, until }: Review): string =>
  level === 'employer'
    ? `${organisationName}先审，到 ${momentText(until)}；到时没审，转主办方。`
    : `${organisationName}审，到 ${momentText(until)} 开课；到时没审，这份报名就结束了。`

/** Who looks at a wish, to its own person. */
export const waitsForWords = (review: Review | null): string =>
  review === null ? '等审核' : `等${review.organisationName}审核`

/** What its own person is told of the waiting. */
export const waitingWords = ({ level, until }: Review): string =>
  level === 'employer'
    ? `单位工会先审，${momentText(until)} 前没审就转给主办方。名额按报名先后，不按谁先审。`
    : '通过了会发消息。名额按报名先后，不按谁先审。'
