import type { Consent } from '@cgt/shared/privacy/consent'
import type { consentsContract } from '@cgt/shared/privacy/consents-contract'
import type { Words } from '../platform/openapi-words.ts'

const purpose =
  '哪一项：`situation` 困难、残疾、民族和家庭收入，`children` 孩子，`staff` 招用和培训人员，`details` 姓名和身份证号。'

const given: Consent = {
  purpose: 'situation',
  version: 1,
  state: 'given',
  history: [{ purpose: 'situation', version: 1, did: 'gave', at: 1764043200 }],
}

export const consentsWords: Words<typeof consentsContract> = {
  listConsents: {
    description:
      '每一项敏感信息的用途，各自同意了没有，以及每次同意、撤回的时间。`outdated` 是同意过旧的说明：再同意一次之前，存着的内容不会被读。',
    request: {},
    answer: { consents: [given] },
  },
  giveConsent: {
    description:
      '单独同意一项用途（个人信息保护法第二十九条）。`version` 是当时看到的说明；说明更新过就答 `conflict`。',
    fields: { purpose, version: '看到的说明是第几版。' },
    request: { purpose: 'situation', version: 1 },
    answer: given,
  },
  withdrawConsent: {
    description: '撤回一项同意，随时可以。为它保存的内容在同一步里删掉，不能恢复。',
    fields: { purpose },
    request: { purpose: 'situation' },
    answer: { ...given, state: 'withdrawn' },
  },
}
