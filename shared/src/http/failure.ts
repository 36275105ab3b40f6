/** Every failure the API may answer with: its HTTP status, and a sentence that says what to do. */
export const failures = {
  invalidInput: { status: 400, sentence: '填写的内容有误，请改正后再试。' },
  brokenJson: { status: 400, sentence: '没能读懂提交的内容，请返回重新填写。' },
  tooDeep: { status: 400, sentence: '提交的内容嵌套太深，请减少层级后再试。' },
  keyMissing: { status: 400, sentence: '缺少操作编号，请更新到最新版本后再试。' },
  invalidCursor: { status: 400, sentence: '这一页的位置已失效，请从第一页重新查看。' },
  wrongCode: { status: 400, sentence: '验证码不对或已过期，请核对，或重新获取一个。' },
  wechatCodeRefused: { status: 400, sentence: '微信登录凭证已失效，请重新点一次“微信登录”。' },
  notSignedIn: { status: 401, sentence: '请先登录。' },
  sessionExpired: { status: 401, sentence: '登录已过期，请重新登录。' },
  sessionRevoked: { status: 401, sentence: '为保护账号，这次登录已被停用，请重新登录。' },
  rolesChanged: { status: 401, sentence: '你的身份刚有变动，请刷新后再试。' },
  personDisabled: { status: 403, sentence: '这个账号已停用，请联系所在的工会或单位。' },
  stepUpNeeded: { status: 403, sentence: '这一步要再验证一次身份，请输入动态验证码。' },
  signInAgain: { status: 403, sentence: '为保护实名信息，请重新登录一次，五分钟内再试。' },
  secondFactorNeeded: {
    status: 403,
    sentence: '这个身份要先绑定动态验证码才能办事，请到“我的”里绑定。',
  },
  consentNeeded: {
    status: 403,
    sentence: '这是敏感信息，要本人单独同意才能保存或查看；请到“我的 · 隐私”里决定。',
  },
  ownMatter: { status: 403, sentence: '不能办理和自己有关的事，请交给别的同事。' },
  notFound: { status: 404, sentence: '没有找到要看的内容，请返回上一页。' },
  methodNotAllowed: { status: 405, sentence: '这里不支持这样操作，请返回上一页重试。' },
  conflict: { status: 409, sentence: '这条内容刚在别处改过，请刷新后再改。' },
  notOpen: { status: 409, sentence: '现在办不了这一步，请刷新看看最新情况。' },
  notMeant: { status: 409, sentence: '这个培训不是面向你的，请看看别的培训。' },
  factsMissing: { status: 409, sentence: '还差几项情况才能判断能不能报，请补上再报名。' },
  overlaps: { status: 409, sentence: '和你已经报上的培训时间重叠，请先取消那一场，或另选一场。' },
  recused: { status: 409, sentence: '要回避，不能在这个赛项里打分或复核，请换一个人。' },
  stale: {
    status: 409,
    sentence: '这张表在别的设备上存过了，请刷新，对照着再填；已经存的都在。',
  },
  locked: { status: 409, sentence: '这一轮已经锁定，不能再改。' },
  unfinished: { status: 409, sentence: '还有没填完的，请补齐再来。' },
  taken: { status: 409, sentence: '已经有了，不用再办一次。' },
  dutyOpen: {
    status: 409,
    sentence: '还有只能由你办的事，请先交给别人，再来注销。',
  },
  excluded: { status: 409, sentence: '系统、安全、审计三种管理员不能由同一个人担任。' },
  keyReused: { status: 422, sentence: '这个操作编号已经用在别的内容上，请返回重新提交。' },
  tooLarge: { status: 413, sentence: '提交的内容太大，请减少后再试。' },
  notJson: { status: 415, sentence: '只接受 JSON 格式的内容，请更新到最新版本后再试。' },
  tooOften: { status: 429, sentence: '操作太频繁，请过一分钟再试。' },
  internal: { status: 500, sentence: '服务出了点问题，请稍后再试；仍不行请把编号告诉我们。' },
  wechatUnavailable: { status: 503, sentence: '微信暂时没有回应，请稍后再试，或改用手机号登录。' },
  smsUnavailable: { status: 503, sentence: '短信暂时发不出去，请稍后再试。' },
  busy: { status: 503, sentence: '现在办理的人太多，请过一会儿再点一次。' },
  unconfirmed: { status: 503, sentence: '还没能确认是否办成，请再点一次，不会重复办理。' },
  unreachable: { status: 503, sentence: '现在连不上服务，请检查网络后再试。' },
} as const

export type FailureCode = keyof typeof failures

export const isFailureCode = (code: unknown): code is FailureCode =>
  typeof code === 'string' && Object.keys(failures).includes(code)

/** A refused or failed operation. `message` is the Chinese sentence a person reads. */
export class Failure extends Error {
  override readonly name = 'Failure'
  constructor(
    readonly code: FailureCode,
    sentence: string = failures[code].sentence,
    /** Names this one request in the server's log. */
    readonly correlationId?: string,
  ) {
    super(sentence)
  }
}
