import type { enrolmentsContract } from '@cgt/shared/training/enrolments-contract'
import type { Words } from '../platform/openapi-words.ts'
import { exampleNotice, exampleSession } from './notices-words.ts'

const ofSession = { noticeId: exampleNotice.id, sessionId: '1' }
const enrolment = {
  ...ofSession,
  title: exampleNotice.title,
  place: exampleSession.place,
  startsAt: exampleSession.startsAt,
  endsAt: exampleSession.endsAt,
  state: 'booked' as const,
  history: [{ state: 'booked' as const, at: 1795406400, because: 'asked' as const }],
  answerBy: null,
  review: null,
}
const pageFields = { cursor: '上一页的 `next`。', limit: '一页几条，最多 100。' }
const sessionFields = { noticeId: '培训的 id。', sessionId: '第几场。' }

export const enrolmentsWords: Words<typeof enrolmentsContract> = {
  listEnrolments: {
    description: '报过一场培训的人和各自的情况；姓名打码，本人没有同意时是空。',
    fields: { ...sessionFields, ...pageFields, code: '识别码开头的几位，用来找人。' },
    request: ofSession,
    answer: {
      items: [
        {
          personId: 'kT3xk2bS9qLr0cYvH8pZgQ',
          maskedName: '张*',
          state: 'booked',
          since: 1795406400,
          review: null,
        },
      ],
      next: null,
    },
  },
  listWishes: {
    description:
      '自己管的单位要审的报名：本单位职工报别人办的培训（先由单位工会审），和自己办的培训的报名。`review.until` 是审到什么时候：单位工会没审的转主办方，主办方到开课没审的自动结束。',
    fields: pageFields,
    request: {},
    answer: {
      items: [
        {
          ...ofSession,
          ...{ title: exampleNotice.title, place: exampleSession.place },
          startsAt: exampleSession.startsAt,
          personId: 'kT3xk2bS9qLr0cYvH8pZgQ',
          maskedName: '张*',
          since: 1795406400,
          review: { level: 'employer', organisationName: '维西县机械厂工会', until: 1795708800 },
        },
      ],
      next: null,
    },
  },
  countEnrolled: {
    description: '每场有多少人等审核、排队、待确认、已报上；取消了的不算。',
    fields: { noticeId: sessionFields.noticeId },
    request: { noticeId: exampleNotice.id },
    answer: { sessions: [{ sessionId: '1', requested: 0, waiting: 6, offered: 1, booked: 29 }] },
  },
  decideEnrolment: {
    description:
      '要审核的培训，报名先等主办方看；培训要求先由单位工会审的，单位工会先看，通过了再转主办方。通过的按报名先后得名额或排队；不通过要写原因，本人会看到。不能审核自己的。',
    fields: {
      ...sessionFields,
      personId: '报名的人。',
      accept: '通过还是不通过。',
      reason: '不通过的原因；通过填空。',
    },
    request: { ...ofSession, personId: 'kT3xk2bS9qLr0cYvH8pZgQ', accept: true, reason: null },
    answer: enrolment,
  },
  moveEnrolment: {
    description:
      '本人换到同一培训另一场没开课的：有名额就报上，没有就排在队尾。原来的名额给那一场排队的人。',
    fields: {
      ...sessionFields,
      personId: '报名的人。',
      toSession: '换到第几场。',
      because: '原因，本人会看到。',
    },
    request: {
      ...ofSession,
      personId: 'kT3xk2bS9qLr0cYvH8pZgQ',
      toSession: '2',
      because: '那天车间要检修。',
    },
    answer: { ...enrolment, sessionId: '2' },
  },
  myEnrolments: {
    description:
      '本人报过的培训；排队的有自己的位次，别人的位次看不到。位次数到 200，再往后都是 201。',
    request: {},
    answer: { enrolments: [{ ...enrolment, position: null }] },
  },
  enrol: {
    description:
      '先用专留的名额，再用不限对象的；都没有就排到队尾。招收对象和专留名额按提交的情况判断，判断完不保存。同一时间不能占两场。',
    fields: { ...sessionFields, facts: '招收对象和专留名额用到的情况，按事实的键。' },
    request: {
      ...ofSession,
      facts: { 'worker.residence.regionCode': '533423', 'worker.isMigrantWorker': true },
    },
    answer: enrolment,
  },
  giveUpPlace: {
    description: '开课前取消报名或排队。空出的名额先问排队的人，不直接放出来。',
    fields: sessionFields,
    request: ofSession,
    answer: { ...enrolment, state: 'cancelled' },
  },
  answerOffer: {
    description: '排到的名额保留一天（最晚到开课），过时自动给后面的人。',
    fields: { ...sessionFields, accept: '要不要。' },
    request: { ...ofSession, accept: true },
    answer: enrolment,
  },
}
