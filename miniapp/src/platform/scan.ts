import Taro from '@tarojs/taro'

/** What a QR code before the camera says; nothing when the person turned back. Only in WeChat. */
export async function scanText(): Promise<string | undefined> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode', 'barCode'] })
    return result
  } catch {
    return undefined
  }
}
