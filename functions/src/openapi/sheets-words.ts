import { judgedModules } from '@cgt/shared/competitions/judged-module'
import type { sheetsContract } from '@cgt/shared/competitions/sheets-contract'
import { skillsContest } from '@cgt/shared/competitions/templates/skills-contest'
import type { Words } from '../platform/openapi-words.ts'

const ofEvent = { competitionId: 'Zt8fWnT3xk2bS9qLr0cYvA', eventId: '1' }
const eventFields = { competitionId: '竞赛的 id。', eventId: '第几个赛项。' }
const pageFields = { cursor: '上一页的 `next`。', limit: '一页几条，最多 100。' }
const place = { round: 'final', module: 'practice', code: '7' }
const placeFields = {
  ...eventFields,
  ...{ round: '哪一轮。', module: '哪个模块；按名次评的是哪支舞。', code: '工位号。' },
}
const checkedFields = { ...placeFields, seat: '哪个席位的。', version: '看到的 `version`。' }
const marks = { process: 32_000, work: 28_500, safety: 'absent' as const }
const sheet = {
  ...{ ...place, seat: '1', marks: { process: 32_000, work: 28_500, safety: 18_000 } },
  ...{ state: 'submitted' as const, version: 2, savedAt: 1796171000, returned: null },
}
const [round] = skillsContest.rounds
const practice = round ? judgedModules(round, 2).slice(1) : []

export const sheetsWords: Words<typeof sheetsContract> = {
  getJudging: {
    description:
      '当裁判或复核员的看到的全部：规则、正在打分的一轮、这一轮的工位号、自己的表、要重新打分的几项和原因。没有选手是谁，也没有别的裁判打的分。两层编号都排了才有轮次。`times` 只给复核员。',
    fields: eventFields,
    request: ofEvent,
    answer: {
      ...{ kind: 'judge', seat: '1', aside: null, rules: skillsContest, round: 'final' },
      ...{ modules: practice, codes: ['1', '7'], sheets: [sheet], timed: true, times: {} },
      rescores: [
        {
          ...{ module: 'practice', code: '7', aspect: 'work' },
          words: '「作品质量」裁判之间相差太大，请复核后重新打分。',
        },
      ],
    },
  },
  saveSheet: {
    description:
      '存草稿，没填的可以空着。分数是千分之一分的整数；不打分的写 `blank` 未打分、`absent` 缺考、`disqualified` 取消资格、`away` 不在场，都不是零分。`base` 是改之前的版本：别的设备先存了就答 `stale` 和存着的版本，什么都不丢。离线存的用各自的 `Idempotency-Key` 补交，不会存两次。交过的只有要重新打分或被退回才能改；锁定的不能改（`locked`）。',
    fields: {
      ...placeFields,
      marks: '按评分项填的；按名次评的填 `place`。',
      evidence: '要附依据的评分项，依据是什么。',
      base: '改之前的 `version`，第一次是 0。',
    },
    request: { ...ofEvent, ...place, marks, base: 0 },
    answer: { version: 1 },
  },
  submitSheet: {
    description: '还有没打分的不能交，一句话说是哪几项。',
    fields: { ...placeFields, version: '存着的 `version`。' },
    request: { ...ofEvent, ...place, version: 1 },
    answer: { version: 2 },
  },
  listSheets: {
    description: '复核员看交上来的表，按工位号、模块、席位；草稿看不到。',
    fields: { ...eventFields, round: '哪一轮。', ...pageFields },
    request: { ...ofEvent, round: 'final' },
    answer: { items: [sheet], next: null },
  },
  checkSheet: {
    description: '复核员核对过，没有问题。',
    fields: checkedFields,
    request: { ...ofEvent, ...place, seat: '1', version: 2 },
    answer: { version: 3 },
  },
  returnSheet: {
    description: '退回给裁判改，裁判看得到原因；整张表都可以改。',
    fields: { ...checkedFields, reason: '为什么，不要写猜到的是谁。' },
    request: { ...ofEvent, ...place, seat: '1', version: 2, reason: '安全文明没有扣分的依据' },
    answer: { version: 3 },
  },
  recordTime: {
    description: '同分规则看用时的才记；再记一次，算后一次。',
    fields: { ...eventFields, round: '哪一轮。', code: '工位号。', seconds: '整秒，最多十天。' },
    request: { ...ofEvent, round: 'final', code: '7', seconds: 5400 },
    answer: {},
  },
  watchSheets: {
    description:
      '每名裁判一共几张，多少没填、没交、没复核、已复核，几处要重新打分；没有分数。`problems` 是还不能锁定的全部原因。',
    fields: eventFields,
    request: ofEvent,
    answer: {
      ...{ round: 'final', locked: [], problems: ['裁判 1 还有 1 张没填。'] },
      seats: [
        { ...{ seat: '1', of: 2, blank: 1, draft: 0, submitted: 0, checked: 1 }, rescores: 0 },
      ],
    },
  },
  lockRound: {
    description:
      '全部复核过才能锁定，不行就一次说出全部原因。锁定以后一张表也不能改；按工位号排名定下谁进下一轮，不用解码。',
    fields: { ...eventFields, round: '哪一轮。' },
    request: { ...ofEvent, round: 'final' },
    answer: { advanced: 0 },
  },
}
