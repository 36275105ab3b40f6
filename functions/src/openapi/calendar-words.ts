import type { calendarContract } from '@cgt/shared/training/calendar-contract'
import type { Words } from '../platform/openapi-words.ts'
import { exampleNotice } from './notices-words.ts'

const token = 'q2N8vX5mT0cR7yL4kW9sB1hJ6fD3gP-aZ_eUoIiCxYw'

export const calendarWords: Words<typeof calendarContract> = {
  calendarFile: {
    description:
      '只给自己报上的场次。时间是 UTC，日历按手机的时区显示。安排变了 `SEQUENCE` 加一，培训取消了是 `STATUS:CANCELLED`。',
    fields: { noticeId: '培训的 id。', sessionId: '第几场。' },
    request: { noticeId: exampleNotice.id, sessionId: '1' },
  },
  seeCalendar: {
    description: '只说从什么时候开着；地址本身不再给第二次。',
    request: {},
    answer: { since: exampleNotice.publishedAt },
  },
  openCalendar: {
    description:
      '地址是 `/training/calendar-feed?token=…`，谁有它谁看得到本人报上的培训，不用登录。凭证只给这一次，这里只留它的哈希；再开一个，前一个马上作废。',
    request: {},
    answer: { token, since: exampleNotice.publishedAt },
  },
  closeCalendar: {
    description: '地址马上作废，没有开着的也照样成功。',
    request: {},
    answer: { since: null },
  },
  readCalendar: {
    description:
      '报上的、主办方取消的，结束 31 天以内的和以后的。作废了的、没有过的都答 `notFound`。',
    fields: { token: '开地址时给的凭证。' },
    request: { token },
  },
}
