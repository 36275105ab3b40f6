/** What becomes of a question to WeChat. */
export type Mode =
  | 'used'
  | 'expired'
  | 'otherApp'
  | 'tooOften'
  | 'busy'
  | 'garbage'
  | 'slow'
  | 'down'

const errors: Readonly<Partial<Record<Mode, object>>> = {
  used: { errcode: 40163, errmsg: 'code been used' },
  expired: { errcode: 40029, errmsg: 'invalid code' },
  otherApp: { errcode: 40029, errmsg: 'invalid code, hints: other appid' },
  tooOften: { errcode: 45011, errmsg: 'api minute-quota reach limit' },
  busy: { errcode: -1, errmsg: 'system error' },
}

const others: readonly string[] = ['garbage', 'slow', 'down']

export const isMode = (text: string): text is Mode =>
  Object.hasOwn(errors, text) || others.includes(text)

/** The answer of a mode; nothing: no answer ever comes. */
export function answerIn(mode: Mode): unknown {
  if (mode === 'down') throw new Error('down')
  if (mode === 'slow') return undefined
  return mode === 'garbage' ? '<html>502 Bad Gateway</html>' : errors[mode]
}

export const isApp = (appId: unknown, secret: unknown): boolean =>
  appId === 'wx-local' && secret === 'local-wechat-secret'

/** The access_token part of the stand-in, as tests steer and watch it. */
export interface FakeTokens {
  /** How often one was asked for. */
  readonly asked: () => number
  /** From now on asking for one ends so; nothing: it is given. */
  readonly answer: (mode: Mode | undefined) => void
  /** The one there is is refused from now on, with this errcode. */
  readonly revoke: (errcode: 40001 | 42001) => void
}

/** Gives the same token until it is revoked, as WeChat's stable_token does. */
export function openFakeTokens() {
  let [issued, asked] = [1, 0]
  let mode: Mode | undefined
  let revoked: number | undefined
  const current = () => `canary-access-token-${issued}`

  const give = ({ appid, secret }: Record<string, unknown>): unknown => {
    asked++
    if (mode) return answerIn(mode)
    if (!isApp(appid, secret)) return { errcode: 40125, errmsg: 'invalid appsecret' }
    if (revoked) issued++
    revoked = undefined
    return { access_token: current(), expires_in: 7200 }
  }

  /** What is wrong with a token, if anything is. */
  const fault = (token: string | null): object | undefined => {
    if (token !== current()) return { errcode: 40001, errmsg: 'invalid credential' }
    return revoked ? { errcode: revoked, errmsg: 'access_token expired' } : undefined
  }

  const steering: FakeTokens = {
    asked: () => asked,
    answer: (next) => {
      mode = next
    },
    revoke: (errcode) => {
      revoked = errcode
    },
  }
  return { give, fault, steering }
}
