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
  if (!notice || !session) throw new Failure('notFound')
  return { notice, session }
}
