import type { trainingContract } from '@cgt/shared/training/contract'
import type { Words } from '../platform/openapi-words.ts'

const noticeId = 'Qm3fWnT3xk2bS9qLr0cYvA'
const draft = {
  title: '电工（高级）技能提升班',
  about: '为期五天，理论和实操各半，结业发培训证书。',
  contact: '维西县总工会 张老师 0887-8622333',
  audience: [{ fact: 'worker.residence.regionCode', anyOf: ['533423'] }],
  enrolFrom: 1795392000,
  enrolUntil: 1796083200,
}
const session = {
  startsAt: 1796169600,
  endsAt: 1796601600,
  place: '维西县职业高级中学',
  trainer: '李师傅',
  places: 30,
  buckets: [
    { label: '农民工', for: [{ fact: 'worker.isMigrantWorker', anyOf: [true] }], places: 10 },
  ],
}
const notice = {
  ...draft,
  id: noticeId,
  organisation: '/530000/533400/533423/',
  organisationName: '维西傈僳族自治县',
  regionCode: '533423',
  publishedAt: 1795320000,
  sessions: [{ id: '1', ...session }],
}
const ofSession = { noticeId, sessionId: '1' }
const enrolment = {
  ...ofSession,
  title: notice.title,
  place: session.place,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  state: 'booked' as const,
  history: [{ state: 'booked' as const, at: 1795406400, because: 'asked' as const }],
  answerBy: null,
}
const pageFields = { cursor: '上一页的 `next`。', limit: '一页几条，最多 100。' }
const sessionFields = { noticeId: '培训的 id。', sessionId: '第几场。' }
const whole = { items: [notice], next: null }

export const trainingWords: Words<typeof trainingContract> = {
  listNotices: {
    description: '一个县区、它的州市和全省的培训，先本县、再州市、再全省，各按开课先后。不用登录。',
    fields: { regionCode: '县区的六位代码。', ...pageFields },
    request: { regionCode: '533423' },
    answer: whole,
  },
  getNotice: {
    description:
      '一个培训和每场的名额。`buckets` 里 `0` 是不限对象的名额，其余是第几个专留名额；`waiting` 是排队的人里能用这类名额的人数。',
    fields: { noticeId: '培训的 id。' },
    request: { noticeId },
    answer: {
      notice,
      places: [
        {
          sessionId: '1',
          buckets: [
            { id: '1', capacity: 10, free: 4, waiting: 0 },
            { id: '0', capacity: 20, free: 19, waiting: 0 },
          ],
        },
      ],
    },
  },
  publishNotice: {
    description:
      '在自己管的单位名下发布一个培训，马上可以看到。时间都是秒；专留名额之和不超过总名额；报名截止在开课之前。不合适的地方用一句话说明，什么都不会存。',
    fields: { organisationId: '主办单位的 id，地区工会用六位代码。', draft: '培训的内容。' },
    request: { organisationId: '533423', draft: { ...draft, sessions: [session] } },
    answer: notice,
  },
  publishedNotices: {
    description: '自己管的单位发布的培训，按地区、再按开课先后。',
    fields: pageFields,
    request: {},
    answer: whole,
  },
  listEnrolments: {
    description: '报过一场培训的人和各自的情况；姓名打码，本人没有同意时是空。',
    fields: { ...sessionFields, ...pageFields },
    request: ofSession,
    answer: {
      items: [
        {
          personId: 'kT3xk2bS9qLr0cYvH8pZgQ',
          maskedName: '张*',
          state: 'booked',
          since: 1795406400,
        },
      ],
      next: null,
    },
  },
  myEnrolments: {
    description: '本人报过的培训；排队的有自己的位次，别人的位次看不到。',
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
