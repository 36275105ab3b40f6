import { identityContract } from '@cgt/shared/identity/contract'
import { policiesContract } from '@cgt/shared/policies/contract'
import { recordsContract } from '@cgt/shared/records/contract'
import { printOpenapi } from '../platform/openapi.ts'
import type { Slice } from '../platform/openapi-words.ts'
import { identityWords } from './identity-words.ts'
import { policiesWords } from './policies-words.ts'
import { recordsWords } from './records-words.ts'

const description = `云南省产业工人队伍建设改革服务平台的接口。小程序用的就是这些，没有别的。

**登录**　登录后得到 \`accessToken\`（半小时）和 \`refreshToken\`（三十天不用就失效）。需要登录的操作带上 \`Authorization: Bearer <accessToken>\`；答 \`sessionExpired\` 时换新一次再试。

**出错**　答复总是 \`{ code, message, correlationId }\`：\`code\` 给程序看，\`message\` 是给人看的一句话，\`correlationId\` 是这次请求的编号，反映问题时请带上。

**限度**　请求体最大 256 KB、最多 32 层；多写一个字段就会被拒绝。钱是整数分；日期是 \`YYYY-MM-DD\`，按北京时间。`

export const slices: readonly Slice[] = [
  { title: '登录', contract: identityContract, words: identityWords },
  { title: '政策', contract: policiesContract, words: policiesWords },
  { title: '我的情况', contract: recordsContract, words: recordsWords },
]

/** The OpenAPI 3.1 document of every operation there is. */
export const printDocument = () =>
  printOpenapi({ title: '产改通', version: '1', description }, slices)
