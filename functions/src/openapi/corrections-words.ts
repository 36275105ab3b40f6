import type { correctionsContract } from '@cgt/shared/competitions/corrections-contract'
import type { Words } from '../platform/openapi-words.ts'

const ofEvent = { competitionId: 'Zt8fWnT3xk2bS9qLr0cYvA', eventId: '1' }
const appealId = 'Qw8fWnT3xk2bS9qLr0cYvA'
const correctionId = 'Co8fWnT3xk2bS9qLr0cYvA'
const fields = { competitionId: '竞赛的 id。', eventId: '第几个赛项。' }
const place = { round: 'final', module: 'practice', code: '7', seat: '1' }
const placeFields = {
  round: '哪一轮。',
  module: '哪个模块。',
  code: '工位号。',
  seat: '哪个席位的。',
}
const entered = { ...place, marks: { work: 30_500 }, reason: '合计少加了 2 分' }

export const correctionsWords: Words<typeof correctionsContract> = {
  correctSheet: {
    description:
      '申诉得到支持、成绩没有终定才能更正。锁定的表不动，更正是它的新一版，另一个人复核以前不算。改了会让晋级的人不一样的，不能只更正，要重新比那一轮。要刚验证过动态码。',
    fields: {
      ...{ ...fields, appealId: '依据哪一件申诉。', ...placeFields },
      marks: '整张表，按评分项。',
      reason: '为什么，成绩榜上谁都看得到，不要写名字。',
    },
    request: { ...ofEvent, appealId, ...entered },
    answer: { correctionId, version: 4 },
  },
  listCorrections: {
    description: '主办方和上级工会看。',
    fields,
    request: ofEvent,
    answer: {
      corrections: [
        { id: correctionId, appealId, ...entered, version: 4, at: 1796300000, checkedAt: null },
      ],
    },
  },
  checkCorrection: {
    description:
      '由不是填它的另一个人复核；从此算数，成绩出新的一版，写下谁的名次从几到几和为什么，报了名的都收到消息。要刚验证过动态码。',
    fields: { ...fields, appealId: '依据哪一件申诉。', correctionId: '哪一处更正。' },
    request: { ...ofEvent, appealId, correctionId },
    answer: { version: 2, changed: 2 },
  },
}
