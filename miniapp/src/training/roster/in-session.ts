import type { Output } from '@cgt/shared/http/endpoint'
import type { Session } from '@cgt/shared/training/notice'
import type { noticesContract } from '@cgt/shared/training/notices-contract'

/** A session of a notice, with what is left of every session's places. */
export interface InSession {
  readonly shown: Output<typeof noticesContract.getNotice>
  readonly session: Session
}
