/** Nobody but WeChat asks; browsers get nothing of it. */
export const WechatAsks = () => null
