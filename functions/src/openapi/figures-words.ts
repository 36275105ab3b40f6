import type { figuresContract } from '@cgt/shared/training/figures-contract'
import type { Words } from '../platform/openapi-words.ts'
import { exampleNotice } from './notices-words.ts'

const bucket = { held: 0, free: 0, offered: 0, waiting: 0 }

export const figuresWords: Words<typeof figuresContract> = {
  seeFigures: {
    description:
      '每场每类名额在谁手里，多少人来了、没来，到场的人平均和中间的分钟数（整数，往下取），合格和发证的人数。`facts` 是有名额的人按通知问到的情况分：报名时交的情况核对完不保存，只知道各人合哪几类名额，其余是 `anyOf: null`（未填）。不到 5 人的几类合在 `few` 里；合起来还不到 5 人，再并一类，免得从总数减出来。`certificates` 含后来撤销的。报名行、到场行、成绩行合起来超过 40,000 答 `tooLarge`。',
    fields: { noticeId: '培训的 id。' },
    request: { noticeId: exampleNotice.id },
    answer: {
      enrolled: 36,
      placed: 30,
      sessions: [
        {
          sessionId: '1',
          buckets: [
            { ...bucket, id: '0', capacity: 20, booked: 20, waiting: 6 },
            { ...bucket, id: '1', capacity: 10, booked: 10 },
          ],
          attended: 25,
          partial: 3,
          noShow: 2,
        },
      ],
      minutes: { people: 28, mean: 2290, median: 2400 },
      passed: 25,
      notPassed: 5,
      certificates: 25,
      facts: [
        {
          fact: 'worker.isMigrantWorker',
          groups: [
            { anyOf: null, people: 18 },
            { anyOf: [true], people: 12 },
          ],
          few: null,
        },
      ],
    },
  },
}
