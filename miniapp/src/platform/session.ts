import { createStored } from './stored'

export interface Session {
  readonly accessToken: string
  /** Epoch seconds, as is `refreshExpiresAt`. */
  readonly accessExpiresAt: number
  readonly refreshToken: string
  readonly refreshExpiresAt: number
  readonly personId: string
}

/** Who is signed in on this phone, or nobody. */
export const session = createStored<Session | null>('session', null)

/** Whether the last session ended by itself, not by signing out: somebody should sign in again. */
export const sessionEnded = createStored('sessionEnded', false)

export type Refresh = (refreshToken: string) => Promise<Session>

let refresh: Refresh | undefined
let underWay: Promise<Session> | undefined

/** The identity slice says how a session is renewed; the transport needs it and knows no slice. */
export function wireRefresh(how: Refresh): void {
  refresh = how
}

/** A fresh session, asked for once however many requests wait for it; signs out when it is refused. */
export function renewSession(current: Session): Promise<Session> {
  if (!refresh) return Promise.reject(new Error('no way to refresh'))
  underWay ??= refresh(current.refreshToken)
    .then((next) => {
      session.write(next)
      return next
    })
    .finally(() => {
      underWay = undefined
    })
  return underWay
}
