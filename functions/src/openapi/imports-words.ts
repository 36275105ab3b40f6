import type { importsContract } from '@cgt/shared/training/imports-contract'
import type { Words } from '../platform/openapi-words.ts'

const line = {
  ...{ title: '低压电工安全操作', organisation: '云南省职业培训网', day: '2024-03-05' },
  ...{ minutes: 480, number: 'YN20240305001' },
}
const importId = 'Zq8n4sT0bW6yUe2kXr5mVg'

export const importsWords: Words<typeof importsContract> = {
  importLearned: {
    description:
      '只留新的：和工会记录、以前导入的、前面几行重复或不一致的都不留，原来的不动。导入的是本人自己说的，不算证书，不进本人的情况。一个人最多留 500 条，用本人的密钥加密保存。',
    fields: {
      lines:
        '每条一个培训：`title` 名称、`organisation` 谁办的、`day` 哪天、`minutes` 多少分钟、`number` 证书编号；没有的是 `null`。',
    },
    request: { lines: [line] },
    answer: { importId, kept: 1 },
  },
  myImports: {
    description: '每次导入的都在，早的在前。没有工会核对过。',
    request: {},
    answer: { imports: [{ importId, at: 1795406400, lines: [line] }] },
  },
  undoImport: {
    description: '这次导入的都不要了。',
    fields: { importId: '哪次导入。' },
    request: { importId },
    answer: {},
  },
}
