import type { secondFactorContract } from '@cgt/shared/identity/second-factor-contract'
import type { Words } from '../platform/openapi-words.ts'

const steppedUpUntil = 1795320300

export const secondFactorWords: Words<typeof secondFactorContract> = {
  seeSecondFactor: {
    description: '本人有没有绑定动态验证码，还剩几个恢复码。',
    request: {},
    answer: { confirmedAt: null, recoveryCodesLeft: 0 },
  },
  enrolSecondFactor: {
    description:
      '开始绑定动态验证码：得到密钥和二维码的内容，只说这一次。用一个验证码完成绑定后才算数。已经绑定过的，要在五分钟内再验证过一次身份。',
    request: {},
    answer: {
      secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
      uri: 'otpauth://totp/%E4%BA%A7%E6%94%B9%E9%80%9A:WnT3xk?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    },
  },
  confirmSecondFactor: {
    description:
      '交一个验证码，完成绑定，得到十个恢复码，每个只能用一次。没收到答复时，一小时内用同一个操作编号再发，得到的还是这十个；以后再也拿不到。这次登录随即算再验证过一次身份。',
    fields: { code: '验证器上的六位数字。' },
    request: { code: '123456' },
    answer: {
      recoveryCodes: ['ABCD-EFGH-IJKL-MNOP-QRST-UVWX', '2345-67AB-CDEF-GHIJ-KLMN-OPQR'],
      steppedUpUntil,
    },
  },
  stepUp: {
    description:
      '再验证一次身份，五分钟内有效，只对答复里的新访问令牌：原来的那一枚随即作废，刷新令牌不变。一个验证码只能用一次；15 分钟里最多输错五次。',
    fields: { code: '验证器上的六位数字，或一个恢复码。' },
    request: { code: '123456' },
    answer: { accessToken: 'Yk7Qe2Wn0ZrB8dFvLx5sUa1cGh3jKm9pTo4iNt6wEyS', steppedUpUntil },
  },
}
