import Taro from '@tarojs/taro'

/**
 * The first number to dial in what somebody wrote, digits only: a mobile, a landline with its area code, or a
 * hotline of five digits; nothing where there is none.
 */
export const numberIn = (contact: string): string | undefined =>
  /(^|\D)(1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8}|12\d{3})(?!\d)/.exec(contact)?.[2]?.replace(/\D/g, '')

/** Brings up the phone's own dialling, with the number in it; a browser follows the link by itself. */
export const dial = (number: string): void => {
  Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
}
