import { everyPage } from '../../platform/every-page'
import { api } from '../api'
import type { Listed } from './listed'

/** Everybody who ever enrolled in a session; `onMore`: how many there are so far. */
export const everybody = (
  at: { readonly noticeId: string; readonly sessionId: string },
  onMore: (count: number) => void,
): Promise<readonly Listed[]> => everyPage((from) => api.listEnrolments({ ...at, ...from }), onMore)
