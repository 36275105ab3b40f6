import Taro from '@tarojs/taro'
import { byHand } from './copy-by-hand'

const done = (title: string) => Taro.showToast({ title, icon: 'none' })

/** Copies words, and says so. */
export async function copyText(text: string, said: string): Promise<void> {
  try {
    await Taro.setClipboardData({ data: text })
    if (process.env.TARO_ENV === 'h5') done(said)
  } catch {
    // On H5 the words on the page can be picked; in WeChat only those of a text made for it.
    if (process.env.TARO_ENV === 'h5') done('没能复制，请长按选中文字')
    else byHand.write(text)
  }
}

/** The address of this very page on H5; the mini-program shares by its own button. */
export const pageAddress = (): string =>
  process.env.TARO_ENV === 'h5' ? globalThis.location.href : ''

/** Prints the page; only browsers can. */
export const printPage = (): void => globalThis.print()

/** Hands a text file to the person: a download on H5, a shared file in WeChat. */
export const saveTextFile = (name: string, text: string): Promise<void> =>
  process.env.TARO_ENV === 'h5' ? saveFile(name, text) : shareAsFile(name, text)

/** Lets the reader of a browser save a file; WeChat keeps no files but texts that are shared. */
export const saveFile = (name: string, content: string | ArrayBuffer): Promise<void> =>
  process.env.TARO_ENV === 'h5'
    ? import('./save-in-browser').then(({ saveFileInBrowser }) => saveFileInBrowser(name, content))
    : Promise.resolve()

/** Lets the reader of a browser keep a picture; WeChat sends it with the page itself. */
export const savePicture = (name: string, address: string): Promise<void> =>
  process.env.TARO_ENV === 'h5'
    ? import('./save-in-browser').then(({ saveInBrowser }) => saveInBrowser(name, address))
    : Promise.resolve()

async function shareAsFile(name: string, text: string): Promise<void> {
  const path = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(path, text, 'utf8')
  await Taro.shareFileMessage({ filePath: path, fileName: name })
}
