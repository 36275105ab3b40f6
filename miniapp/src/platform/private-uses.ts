/** Something that WeChat counts as private, and what this app wants it for. */
export interface PrivateUse {
  /** As WeChat's list calls it. */
  readonly information: string
  /** In the person's own terms. */
  readonly what: string
  /** The purpose, word for word as in the app's 「用户隐私保护指引」. */
  readonly why: string
  /** What they do instead who do not agree. */
  readonly otherwise: string
}

/**
 * Every interface of WeChat's privacy list that this app calls, by the name WeChat asks for it under.
 * The list: 小程序用户隐私保护指引内容介绍, developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html.
 * The gate over the build fails where one is called that is not here, or is here and called nowhere.
 */
export const privateUses = {
  'button.getPhoneNumber': {
    information: '手机号',
    what: '你在微信里的手机号',
    why: '绑定到你的账号，以后换手机、在电脑上也能用它登录',
    otherwise: '可以自己填手机号，用短信验证码绑定',
  },
  setClipboardData: {
    information: '剪切板',
    what: '剪贴板',
    why: '把你点了“复制”的那段文字放进剪贴板，好贴到别处；只放进去，从不读取',
    otherwise: '可以长按文字，自己复制',
  },
  chooseMessageFile: {
    information: '选中的文件',
    what: '你从聊天里选的那个文件',
    why: '在这台手机上读你选的学习记录表格，你确认后只存其中新的几行；文件本身不上传',
    otherwise: '可以用电脑打开网页版，从那里选文件',
  },
} as const satisfies Readonly<Record<string, PrivateUse>>

const known: Readonly<Record<string, PrivateUse>> = privateUses

/** What an interface is wanted for; undefined for one that WeChat began to ask about without us. */
export const privateUseOf = (name: string): PrivateUse | undefined => known[name]
