import type { resultsContract } from '@cgt/shared/training/results-contract'
import type { Words } from '../platform/openapi-words.ts'
import { exampleDispute } from './disputes-words.ts'
import { exampleNotice, exampleSession } from './notices-words.ts'

const noticeId = exampleNotice.id
const personId = 'kT3xk2bS9qLr0cYvH8pZgQ'
export const exampleCertificate = {
  number: 'CGT2026M7K3QXT4HRWB',
  state: 'issued' as const,
  issuedAt: exampleSession.endsAt + 3600,
  revokedAt: null,
}
const result = {
  outcome: 'passed' as const,
  missing: [],
  minutes: 2400,
  marks: { theory: 82, practical: 90 },
}

export const resultsWords: Words<typeof resultsContract> = {
  listResults: {
    description:
      '到场分钟、成绩和合格没有，按培训通知的合格条件算；`missing` 是还差的条件，最接近的在前。`open` 是还没结束，或有成绩没登记。',
    fields: {
      noticeId: '培训的 id。',
      sessionId: '第几场。',
      cursor: '上一页的 `next`。',
      limit: '一页几条，最多 100。',
    },
    request: { noticeId, sessionId: '1' },
    answer: {
      items: [{ ...result, personId, maskedName: '张*', version: 2, certificate: null }],
      next: null,
    },
  },
  enterMark: {
    description:
      '空着和零分不一样。改成绩要写原因，原来的成绩留着。别人同时改过就答 `conflict`。发了证书不能再改，也不能登记自己的。',
    fields: {
      noticeId: '培训的 id。',
      personId: '谁的成绩。',
      part: '`theory` 理论，`practical` 实操。',
      mark: '0 到 100 的整数。',
      reason: '改成绩的原因，本人看得到。',
      version: '看到的 `version`，没有成绩时是 0。',
    },
    request: { noticeId, personId, part: 'theory', mark: 82, version: 0 },
    answer: { marks: { theory: 82, practical: null }, version: 1 },
  },
  myResults: {
    description:
      '本人每个培训的到场、成绩、合格没有和证书。`credential` 是签了名的 Open Badges 3.0 证书；`disputes` 是本人提过的异议和答复，早的在前。',
    request: {},
    answer: {
      results: [
        {
          ...result,
          noticeId,
          title: exampleNotice.title,
          organisationName: exampleNotice.organisationName,
          from: exampleSession.startsAt,
          until: exampleSession.endsAt,
          markHistory: [
            { part: 'theory', mark: 82, at: exampleSession.endsAt, reason: null },
            { part: 'practical', mark: 90, at: exampleSession.endsAt, reason: null },
          ],
          certificate: {
            ...exampleCertificate,
            spec: { kind: 'training' },
            reason: null,
            credential: 'eyJhbGciOiJFZERTQSJ9.e30.AA',
          },
          disputes: [exampleDispute],
        },
      ],
    },
  },
}
