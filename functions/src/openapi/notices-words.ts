import type { noticesContract } from '@cgt/shared/training/notices-contract'
import type { Words } from '../platform/openapi-words.ts'

const noticeId = 'Qm3fWnT3xk2bS9qLr0cYvA'
const draft = {
  title: '电工（高级）技能提升班',
  about: '为期五天，理论和实操各半，结业发培训证书。',
  contact: '维西县总工会 张老师 0887-8622333',
  audience: [{ fact: 'worker.residence.regionCode', anyOf: ['533423'] }],
  enrolFrom: 1795392000,
  enrolUntil: 1796083200,
  approval: false,
}
export const exampleSession = {
  startsAt: 1796169600,
  endsAt: 1796601600,
  place: '维西县职业高级中学',
  trainer: '李师傅',
  places: 30,
  buckets: [
    { label: '农民工', for: [{ fact: 'worker.isMigrantWorker', anyOf: [true] }], places: 10 },
  ],
  reserves: [{ bucket: '0', places: 5, opensAt: 1795996800 }],
}
export const exampleNotice = {
  ...draft,
  id: noticeId,
  organisation: '/530000/533400/533423/',
  organisationName: '维西傈僳族自治县',
  regionCode: '533423',
  publishedAt: 1795320000,
  version: 1,
  cancelled: null,
  sessions: [{ id: '1', ...exampleSession }],
}
const pageFields = { cursor: '上一页的 `next`。', limit: '一页几条，最多 100。' }
const whole = { items: [exampleNotice], next: null }

export const noticesWords: Words<typeof noticesContract> = {
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
      notice: exampleNotice,
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
    request: { organisationId: '533423', draft: { ...draft, sessions: [exampleSession] } },
    answer: exampleNotice,
  },
  changeNotice: {
    description:
      '改名称、内容、时间、地点、报名截止，加场次，加名额。加的名额先给排队的人。招收对象、要不要审核、名额留给谁，发布以后不能改；场次和名额只增不减。地点、时间、名称变了，一两分钟内通知报了名的人。`version` 是看到的那一版，别人先改了就请刷新。',
    fields: { noticeId: '培训的 id。', version: '看到的是第几版。', draft: '改成什么样，整份。' },
    request: { noticeId, version: 1, draft: { ...draft, sessions: [exampleSession] } },
    answer: { ...exampleNotice, version: 2 },
  },
  cancelNotice: {
    description: '取消以后没人能再报；报了名的人一两分钟内收到消息，写着原因。不能恢复。',
    fields: {
      noticeId: '培训的 id。',
      version: '看到的是第几版。',
      because: '告诉报了名的人的原因。',
    },
    request: { noticeId, version: 1, because: '场地检修，改到下个月另行通知。' },
    answer: {
      ...exampleNotice,
      version: 2,
      cancelled: { at: 1795492800, because: '场地检修，改到下个月另行通知。' },
    },
  },
  publishedNotices: {
    description: '自己管的单位发布的培训，按地区、再按开课先后。',
    fields: pageFields,
    request: {},
    answer: whole,
  },
}
