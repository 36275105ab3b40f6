import type { codesContract } from '@cgt/shared/competitions/codes-contract'
import type { Words } from '../platform/openapi-words.ts'

const fields = {
  competitionId: '竞赛的 id。',
  eventId: '第几个赛项。',
  layer: '`1` 抽签号到加密号，`2` 加密号到工位号。',
}
const request = { competitionId: 'Zt8fWnT3xk2bS9qLr0cYvA', eventId: '1', layer: '1' } as const

export const codesWords: Words<typeof codesContract> = {
  getCodes: {
    description:
      '有没有排、放开没有，管这个赛项的人都看得到；编号只给保管这一层的人看。没有一个答复同时有两层。',
    fields,
    request,
    answer: {
      ...{ givenAt: 1796100000, releasedAt: null, isMine: true },
      codes: [{ from: '1', to: 'J0007' }],
    },
  },
  giveCodes: {
    description:
      '抽签以后随机排一层，排的人保管它。两层要两个人；报了名、当裁判或复核员的不能保管。要刚验证过动态码。',
    fields,
    request,
    answer: { count: 60 },
  },
  releaseCodes: {
    description:
      '各轮都锁定以后才能放开，两层由两个人；都放开了，工位号才能和选手对上（`decoded`）。每次都进审计。',
    fields,
    request,
    answer: { decoded: false },
  },
}
