import type { ownDataContract } from '@cgt/shared/privacy/own-data-contract'
import type { Words } from '../platform/openapi-words.ts'

const deletion = { requestedAt: 1764043200, executeAt: 1764115200 }

export const ownDataWords: Words<typeof ownDataContract> = {
  exportData: {
    description:
      '关于本人的全部信息：账号、身份、设备、单位、情况、同意。`sections` 给程序读，`page` 是一页可以打印的网页。一天最多三次。里面有姓名和身份证号的，要五分钟内验证过：设了动态验证码的先再验证（`stepUpNeeded`），没设的先重新登录（`signInAgain`）。',
    request: {},
  },
  seeDeletion: {
    description: '注销提出了没有，什么时候执行。没有在注销是 `null`。',
    request: {},
    answer: { deletion },
  },
  requestDeletion: {
    description:
      '注销账号。20 小时内可以反悔；之后先销毁本人的密钥，再删掉所有内容，一天内完成，不能恢复。审计记录留着，但只有编号。设了动态验证码的要先再验证。还有只能由本人办的事就答 `dutyOpen`。',
    request: {},
    answer: deletion,
  },
  cancelDeletion: {
    description: '执行之前都可以撤销。没有在注销就答 `notFound`。',
    request: {},
    answer: {},
  },
}
