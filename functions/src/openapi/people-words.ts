import type { peopleContract } from '@cgt/shared/identity/people-contract'
import type { Words } from '../platform/openapi-words.ts'

const personId = 'WnT3xk2bS9qLr0cYvH8pZg'
const reason = '为什么；记入审计。'

export const peopleWords: Words<typeof peopleContract> = {
  disablePerson: {
    description:
      '停用一个账号：在所有设备上退出，从下一个请求起生效，也不能再登录。不能停用自己；这个人有身份的、加入了的单位都要在管辖范围内，哪里都没有的归省里管。省里最后一位安全管理员停不了，答 `dutyOpen`。要在五分钟内再验证过一次身份。',
    fields: { personId: '停用谁。', reason },
    request: { personId, reason: '账号被盗' },
    answer: {},
  },
  enablePerson: {
    description: '恢复一个停用的账号，可以重新登录；身份照旧。要在五分钟内再验证过一次身份。',
    fields: { personId: '恢复谁。', reason },
    request: { personId, reason: '已核实' },
    answer: {},
  },
}
