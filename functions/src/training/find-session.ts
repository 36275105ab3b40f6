import { Failure } from '@cgt/shared/http/failure'
import type { NoticeStore } from './notice-store.ts'

interface Named {
  readonly noticeId: string
  readonly sessionId: string
}

/** A session and its notice. Throws `notFound`. */
export async function findSession(notices: NoticeStore, { noticeId, sessionId }: Named) {
  const notice = await notices.find(noticeId)
  const session = notice?.sessions.find(({ id }) => id === sessionId)
  if (!notice || !session) throw new Failure('notFound', '没有找到这场培训，请返回列表重新选。')
  return { notice, session }
}
