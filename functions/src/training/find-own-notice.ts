import { Failure } from '@cgt/shared/http/failure'
import type { Authority } from '../platform/authority.ts'
import type { NoticeStore } from './notice-store.ts'

/** A notice of an organisation that one acts for, and as what. `parties`: whose matter it is. One out of reach answers as none. */
export async function findOwnNotice(
  { notices }: { readonly notices: NoticeStore },
  noticeId: string,
  authority: Authority,
  ...parties: readonly string[]
) {
  const notice = await notices.find(noticeId)
  if (!notice) throw new Failure('notFound')
  const role = authority.demand({ organisation: notice.organisation, parties })
  return { notice, role }
}
