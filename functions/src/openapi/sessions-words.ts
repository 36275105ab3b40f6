import type { sessionsContract } from '@cgt/shared/identity/contract'
import type { Words } from '../platform/openapi-words.ts'

const session = {
  accessToken: 'tq1Yk0m6m0sY0pSR3vQm0w0h2n7yGk5cVbq9oZ1xA3E',
  accessExpiresAt: 1795324200,
  refreshToken: 'Zr8u4b1cT2dWj6sKx9eLq0aVnYf3hGp7iMo5tRwUyBk',
  refreshExpiresAt: 1797914400,
  personId: 'WnT3xk2bS9qLr0cYvH8pZg',
}

const device = '这台设备叫什么，给本人看设备列表时认得出。'
const phone = '手机号，11 位数字。'

export const sessionsWords: Words<typeof sessionsContract> = {
  signInWithWechat: {
    description:
      '小程序把 `wx.login` 的 code 交上来，换一对凭证。第一次来的人自动建档。code 只能用一次，五分钟内有效。',
    fields: { code: '`wx.login` 给的 code。', device },
    request: { code: '0a3Qxm000example1', device: '小米 13 · 微信' },
    answer: session,
  },
  requestSignInCode: {
    description:
      '给手机发六位验证码。一分钟一次，一天十次。本机运行时不会真的发出，在 `/sms/` 看。',
    fields: { phone },
    request: { phone: '13900000000' },
    answer: { resendAfter: 60, expiresAfter: 300 },
  },
  signInWithPhone: {
    description:
      '用手机号和验证码换一对凭证。第一次来的人自动建档。一个验证码最多试五次，用过即失效。',
    fields: { phone, code: '短信里的六位数字。', device },
    request: { phone: '13900000000', code: '123456' },
    answer: session,
  },
  refreshSession: {
    description:
      '用换新凭证换一对新的，旧的随即作废。没收到答复的手机十秒内再换，得到同一对；更晚再用旧的，视为被人抄走，这次登录整个停用。',
    fields: { refreshToken: '上次登录或换新时得到的 `refreshToken`。' },
    request: { refreshToken: session.refreshToken },
    answer: session,
  },
  signOut: {
    description: '结束这台设备上的登录，从下一个请求起生效；别的设备不受影响。',
    request: {},
    answer: {},
  },
  whoAmI: {
    description: '这次登录是谁、怎样登录的。',
    request: {},
    answer: { personId: session.personId, signedInBy: 'wechat' },
  },
  bindPhone: {
    description:
      '把手机号绑定到本人，以后也能用手机号登录：微信里的，或者收得到短信验证码的。已经是别的账号的手机号绑不了，两边什么都不会动。绑定过验证器的人要先用动态验证码再验证一次。',
    fields: {
      code: '`getPhoneNumber` 给的 code，只能用一次；同时给了 phone 时，是发到那个手机号的六位验证码。',
      phone: '不让微信说出手机号的人自己填；先用“发验证码”给它发一个。',
    },
    request: { code: '13900000000-example' },
    answer: {},
  },
}
