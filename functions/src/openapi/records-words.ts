import type { recordsContract } from '@cgt/shared/records/contract'
import type { Words } from '../platform/openapi-words.ts'
import { screeningExample } from './policies-words.ts'

const factKey = 'worker.unemploymentInsurance.cumulativeMonths'

const recorded = {
  key: factKey,
  answer: { value: 36 },
  source: 'selfDeclared',
  asOf: '2025-06-01',
  version: 1,
} as const

const aFact = '事实的键，见规则包里的 `facts`。一类记录（如 `cert` 证书）整个作为一条。'

export const recordsWords: Words<typeof recordsContract> = {
  getRecord: {
    description:
      '本人保存的全部情况：值、来源、截至日期，以及哪些政策用到它（`usedBy`，按现行规则算出，不是使用记录：比对不留记录）。回答“不愿说”的，没有政策读它。`withheld` 是还存着、但因为没有有效的单独同意而不读的几项用途。',
    request: {},
    answer: {
      facts: [
        {
          ...recorded,
          usedBy: [{ policyId: 'yn-skill-uplift-2025', title: '失业保险技能提升补贴(云南 2025)' }],
        },
      ],
      withheld: [],
    },
  },
  putFact: {
    description:
      '写一条本人填写的情况。`version` 是读到的版本，没有时为 0；别处改过就答 `conflict`，不会盖掉。敏感的情况要先单独同意，否则答 `consentNeeded`。',
    fields: {
      factKey: aFact,
      answer: '`{ "value": … }`，或 `{ "declined": true }` 表示不愿说。',
      asOf: '这个值在哪一天是对的；不写就是今天，不能晚于今天。',
      version: '读到的版本；没有时为 0。',
    },
    request: { factKey, answer: { value: 36 }, asOf: '2025-06-01', version: 0 },
    answer: recorded,
  },
  deleteFact: {
    description: '删一条；本来就没有也算删好了。',
    fields: { factKey: aFact },
    request: { factKey },
    answer: {},
  },
  deleteRecord: {
    description: '把本人保存的情况全部删掉，不能恢复。登录不受影响。',
    request: {},
    answer: {},
  },
  check: {
    description:
      '用保存的情况把政策比对一遍，和把同样的情况交给 `screen` 得到的一字不差。不保存结果。没有有效单独同意的敏感情况当作不知道。',
    fields: {
      asOf: '按哪一天比对；不写就是今天。',
      subject: '只看给职工的，或只看给企业的。',
    },
    request: { asOf: '2025-06-15', subject: 'worker' },
    answer: screeningExample,
  },
}
