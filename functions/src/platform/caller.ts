/** The signed-in person behind a request. */
export interface Caller {
  readonly personId: string
  readonly signedInBy: 'wechat' | 'phone'
  readonly familyId: string
}

/** Throws `notSignedIn` or `sessionExpired`. */
export type Identify = (authorization: string | undefined) => Promise<Caller>
